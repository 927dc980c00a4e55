// See pack.h.
#include "core/waste/pack.h"

#include <algorithm>
#include <set>

#include "core/base/find.h"
#include "core/base/furigana.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"

namespace core::waste {
namespace {

using json::Reader;

std::vector<int> read_numbers(const Reader& list, int low, int high) {
  std::vector<int> out;
  if (list.exists()) list.each([&](const Reader& number) { out.push_back(static_cast<int>(number.integer(low, high))); });
  return out;
}

std::optional<Weekday> read_weekday(const Reader& name) {
  const std::string text = name.text(16);
  const auto weekday = weekday_from_english(text);
  if (!weekday && name.exists()) name.note("pack.weekday", "expected sunday to saturday, found \"" + text + "\"");
  return weekday;
}

Recurrence read_recurrence(const Reader& object) {
  Recurrence out;
  int kinds = 0;
  if (const Reader weekday = object.maybe("weekday"); weekday.exists()) {
    ++kinds;
    out.weekday = read_weekday(weekday);
    out.nth = read_numbers(object.maybe("nth"), 1, 5);
    if (const Reader every = object.maybe("every_weeks"); every.exists()) {
      out.every_weeks = static_cast<int>(every.integer(1, 52));
      out.anchor = read_date(object.at("from"));
    }
  }
  if (const Reader days = object.maybe("days_of_month"); days.exists()) {
    ++kinds;
    out.days_of_month = read_numbers(days, 1, 31);
  }
  if (const Reader dates = object.maybe("dates"); dates.exists()) {
    ++kinds;
    dates.each([&](const Reader& date) { out.dates.push_back(read_date(date)); });
  }
  if (kinds != 1) object.note("pack.recurrence", "give one of weekday, days_of_month or dates");
  out.months = read_numbers(object.maybe("months"), 1, 12);
  if (const Reader moved = object.maybe("moved"); moved.exists()) {
    out.moved_from = read_weekday(moved.at("from"));
    out.moved_days = static_cast<int>(moved.at("days").integer(-6, 6));
  }
  return out;
}

std::vector<CategoryRule> read_rules(const Reader& object, const Pack& pack) {
  std::vector<CategoryRule> rules;
  object.members([&](std::string_view category, const Reader& value) {
    CategoryRule rule{std::string(category), {}, {}};
    if (!pack.category(rule.category)) value.note("pack.unknown-category", "add it to /categories or mend the name");
    const Reader list = value.is_object() ? value.at("days") : value;
    list.each([&](const Reader& one) { rule.recurrences.push_back(read_recurrence(one)); });
    if (value.is_object()) value.at("remarks").each([&](const Reader& remark) { rule.remarks.push_back(remark.text()); });
    rules.push_back(std::move(rule));
  });
  return rules;
}

Shape read_shape(const Reader& value) {
  const std::string name = value.text(32);
  if (name == "bag") return Shape::bag;
  if (name == "clear-bag") return Shape::clear_bag;
  if (name == "can") return Shape::can;
  if (name == "bottle") return Shape::bottle;
  if (name == "furniture") return Shape::furniture;
  if (name != "none" && value.exists()) value.note("pack.shape", "expected bag, clear-bag, can, bottle, furniture or none");
  return Shape::none;
}

std::uint32_t read_color(const Reader& value) {
  const std::string text = value.text(16);
  std::uint32_t color = 0;
  bool good = text.size() == 7 && text[0] == '#';
  for (std::size_t i = 1; good && i < text.size(); ++i) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    const auto digit = kDigits.find(text[i]);
    good = digit != std::string_view::npos;
    color = color * 16 + static_cast<std::uint32_t>(good ? digit : 0);
  }
  if (!good && value.exists()) value.note("pack.color", "expected #rrggbb in lower case");
  return color;
}

Category read_category(const Reader& object) {
  Category out;
  out.id = object.at("id").text();
  out.name = Localized::read(object.at("name"));
  out.container = Localized::read_optional(object.maybe("container"));
  out.how = Localized::read_optional(object.maybe("how"));
  out.shape = read_shape(object.at("shape"));
  if (const Reader color = object.maybe("color"); color.exists()) out.color = read_color(color);
  if (const Reader collected = object.maybe("collected"); collected.exists()) out.collected = collected.boolean();
  if (const Reader warning = object.maybe("warning"); warning.exists()) {
    out.warning.emplace();
    warning.at("months").each([&](const Reader& month) { out.warning->months.push_back(static_cast<int>(month.integer(1, 12))); });
    out.warning->text = Localized::read(warning.at("text"));
  }
  return out;
}

// Where the name in easy Japanese carries its furigana, they are the reading.
std::string reading_of(const Localized& name) {
  std::string out;
  for (const char sign : reading_text(name.texts[static_cast<std::size_t>(Language::ja_easy)]))
    if (sign != ' ') out += sign;
  return out;
}

Bulky read_bulky(const Reader& object, const Pack& pack) {
  Bulky out;
  out.category = object.at("category").text();
  if (!pack.category(out.category)) object.note("pack.unknown-category", "add \"" + out.category + "\" to /categories");
  out.fee_yen = static_cast<int>(object.at("fee_yen").integer(0, 1000000));
  out.longest_side_cm = static_cast<int>(object.at("longest_side_cm").integer(1, 1000));
  out.deadline_minute = static_cast<int>(object.at("deadline_minute").integer(0, 24 * 60 - 1));
  out.phone = object.at("phone").text(32);
  out.contact = Localized::read(object.at("contact"));
  out.ticket = Localized::read(object.at("ticket"));
  out.limits = Localized::read(object.at("limits"));
  if (const Reader procedure = object.maybe("procedure"); procedure.exists()) out.procedure = procedure.text(64);
  out.provenance = Provenance::read(object);
  return out;
}

Material read_material(const Reader& object, const Pack& pack) {
  Material out{object.at("id").text(64), Localized::read(object.at("name")), object.at("clean").text(), object.at("dirty").text()};
  for (const std::string& category : {out.clean, out.dirty})
    if (!pack.category(category)) object.note("pack.unknown-category", "\"" + category + "\" is not one of /categories");
  return out;
}

template <class T>
void check_unique(const Reader& list, const std::vector<T>& all) {
  if (list.is_array()) list.each([](const Reader& one) { (void)one.at("id"); });
  std::set<std::string> seen;
  for (const T& one : all)
    if (!seen.insert(one.id).second) list.note("pack.duplicate-id", "\"" + one.id + "\" stands twice: rename one");
}

std::int64_t read_edition(const Reader& root) {
  const Reader edition = root.maybe("edition");
  return edition.exists() ? edition.integer(0, INT64_MAX) : 0;
}

void read_items_into(const Reader& root, Pack& pack) {
  root.at("items").each([&](const Reader& object) { pack.items.push_back(read_item(object, pack)); });
  check_unique(root.at("items"), pack.items);
  pack.items_provenance = Provenance::read(root);
  pack.items_edition = read_edition(root);
}

}  // namespace

const Category* Pack::category(const std::string& id) const { return find_by_id(categories, id); }
const Area* Pack::area(const std::string& id) const { return find_by_id(areas, id); }
const Item* Pack::item(const std::string& id) const { return find_by_id(items, id); }

const Localized* Category::warning_in(int month) const {
  return warning && std::find(warning->months.begin(), warning->months.end(), month) != warning->months.end() ? &warning->text : nullptr;
}

const Category* sorted_by_material(const Pack& pack, const std::string& id, bool large, bool dirty) {
  const auto found = std::find_if(pack.materials.begin(), pack.materials.end(), [&](const Material& one) { return one.id == id; });
  if (found == pack.materials.end()) return nullptr;
  if (large && pack.bulky) return pack.category(pack.bulky->category);
  return pack.category(dirty ? found->dirty : found->clean);
}

Area read_area(const Reader& object, const Pack& pack) {
  Area out;
  if (const Reader id = object.maybe("id"); id.exists()) out.id = id.text();
  out.name = Localized::read(object.at("name"));
  object.at("towns").each([&](const Reader& town) {
    Town one;
    one.name = Localized::read(town.at("name"));
    if (const Reader reading = town.maybe("reading"); reading.exists()) one.reading = reading.text();
    else one.reading = reading_of(one.name);
    one.part = Localized::read_optional(town.maybe("part"));
    out.towns.push_back(std::move(one));
  });
  out.rules = read_rules(object.at("rules"), pack);
  return out;
}

Suspension read_suspension(const Reader& object, const Pack& pack) {
  Suspension out;
  if (const Reader id = object.maybe("id"); id.exists()) out.id = id.text();
  out.from = read_date(object.at("from"));
  out.to = read_date(object.at("to"));
  if (out.to < out.from) object.note("pack.suspension", "\"to\" lies before \"from\"");
  const std::string mode = object.at("mode").text(16);
  out.week_later = mode == "week-later";
  if (!out.week_later && mode != "skip") object.note("pack.suspension", "mode is skip or week-later");
  if (const Reader areas = object.maybe("areas"); areas.exists()) areas.each([&](const Reader& id) { out.areas.push_back(id.text()); });
  if (const Reader categories = object.maybe("categories"); categories.exists())
    categories.each([&](const Reader& id) { out.categories.push_back(id.text()); });
  for (const std::string& id : out.areas)
    if (!pack.area(id)) object.note("pack.unknown-area", "\"" + id + "\" is not one of /areas");
  for (const std::string& id : out.categories)
    if (!pack.category(id)) object.note("pack.unknown-category", "\"" + id + "\" is not one of /categories");
  out.reason = Localized::read(object.at("reason"));
  return out;
}

Item read_item(const Reader& object, const Pack& pack) {
  Item out;
  if (const Reader id = object.maybe("id"); id.exists()) out.id = id.text();
  out.name = Localized::read(object.at("name"));
  if (const Reader reading = object.maybe("reading"); reading.exists()) out.reading = reading.text();
  // The reading makes the name readable in easy Japanese.
  if (std::string& easy = out.name.texts[static_cast<std::size_t>(Language::ja_easy)]; easy.empty() && !out.reading.empty())
    easy = furigana(base_text(out.name.texts[0]), out.reading);
  out.category = object.at("category").text();
  if (!pack.category(out.category)) object.note("pack.unknown-category", "\"" + out.category + "\" is not one of /categories");
  out.how = Localized::read_optional(object.maybe("how"));
  if (const Reader synonyms = object.maybe("synonyms"); synonyms.exists()) synonyms.each([&](const Reader& word) { out.synonyms.push_back(word.text()); });
  return out;
}

Result<Pack> read_pack(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const Reader root = document.root();
  Pack pack;
  pack.provenance = Provenance::read(root);
  pack.edition = read_edition(root);
  root.at("categories").each([&](const Reader& object) { pack.categories.push_back(read_category(object)); });
  check_unique(root.at("categories"), pack.categories);
  root.at("areas").each([&](const Reader& object) { pack.areas.push_back(read_area(object, pack)); });
  check_unique(root.at("areas"), pack.areas);
  if (const Reader everywhere = root.maybe("everywhere"); everywhere.exists()) pack.everywhere = read_rules(everywhere, pack);
  if (const Reader suspensions = root.maybe("suspensions"); suspensions.exists())
    suspensions.each([&](const Reader& object) { pack.suspensions.push_back(read_suspension(object, pack)); });
  if (const Reader bulky = root.maybe("bulky"); bulky.exists()) pack.bulky = read_bulky(bulky, pack);
  if (const Reader materials = root.maybe("materials"); materials.exists()) {
    materials.each([&](const Reader& object) { pack.materials.push_back(read_material(object, pack)); });
    check_unique(materials, pack.materials);
  }
  if (root.maybe("items").exists()) read_items_into(root, pack);
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return pack;
}

Errors read_items(std::string_view json, const std::string& file_name, Pack& pack) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const std::vector<Item> before = pack.items;
  const Provenance provenance_before = pack.items_provenance;
  read_items_into(document.root(), pack);
  if (!document.errors().empty()) {
    pack.items = before;
    pack.items_provenance = provenance_before;
  }
  return document.errors();
}

}  // namespace core::waste
