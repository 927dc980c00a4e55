// See draft.h.
#include "app/staff/waste/draft.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/easy_japanese.h"
#include "core/base/find.h"
#include "core/base/furigana.h"
#include "core/base/json.h"
#include "core/base/kana.h"
#include "core/base/ruby.h"
#include "core/base/utf8.h"
#include "core/forms/answers.h"
#include "core/waste/pack_writer.h"

namespace app::staff {
namespace {

using core::Date;
using core::Language;
using core::Localized;
using core::waste::Area;
using core::waste::Category;
using core::waste::CategoryRule;
using core::waste::EntryKind;
using core::waste::Item;
using core::waste::Pack;
using core::waste::Recurrence;
using core::waste::Suspension;
using core::waste::Town;

constexpr std::string_view kComma = "、";
constexpr std::size_t kTextBytes = 2000;  // the longest a clerk writes; the pack takes more

std::string trimmed(std::string_view text) {
  static constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t from = text.find_first_not_of(kBlank);
  return from == std::string_view::npos ? std::string() : std::string(text.substr(from, text.find_last_not_of(kBlank) - from + 1));
}

// At most `most`: the last is all of the rest.
std::vector<std::string> pieces(std::string_view text, std::string_view between, std::size_t most = SIZE_MAX) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t end = out.size() + 1 == most ? std::string_view::npos : text.find(between);
    out.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + between.size());
  }
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out = pieces(text, "\n");
  std::erase(out, "");
  return out;
}

std::string name_of(const char* field, std::size_t language) {
  return std::string(field) + "." + std::string(core::language_code(static_cast<Language>(language)));
}

// A text of the pack as a clerk types it: without the marks for line breaks that the build puts in; furigana, which only easy Japanese has, as they
// stand there.
std::string typed(const Localized& text, std::size_t language) {
  const bool easy = static_cast<Language>(language) == Language::ja_easy;
  return core::without_breaks(easy ? text.texts[language] : core::base_text(text.texts[language]));
}

void put_texts(WasteDraft& draft, const char* field, const Localized& text) {
  for (std::size_t i = 0; i < core::kLanguages; ++i) draft.fields[name_of(field, i)] = typed(text, i);
}

// before: what stood there; a text that was not touched stays as it was, with its marks.
Localized texts_of(const WasteDraft& draft, const char* field, const Localized* before) {
  Localized out;
  for (std::size_t i = 0; i < core::kLanguages; ++i) {
    const std::string text = draft.field(name_of(field, i));
    const bool easy = static_cast<Language>(i) == Language::ja_easy;
    out.texts[i] = before && trimmed(typed(*before, i)) == text ? before->texts[i] : easy ? text : core::escape_ruby(text);
  }
  return out;
}

void put_item(WasteDraft& draft, const Item& item) {
  put_texts(draft, "name", item.name);
  // What the reading gives by itself need not be typed, and would go stale with the name.
  const std::string easy = name_of("name", static_cast<std::size_t>(Language::ja_easy));
  if (draft.fields[easy] == core::furigana(core::base_text(item.name.texts[0]), item.reading)) draft.fields[easy].clear();
  draft.fields["reading"] = item.reading;
  draft.fields["category"] = item.category;
  put_texts(draft, "how", item.how);
  for (const std::string& word : item.synonyms) draft.fields["synonyms"] += word + "\n";
}

void put_suspension(WasteDraft& draft, const Suspension& one) {
  draft.fields["from"] = one.from.iso();
  draft.fields["to"] = one.to.iso();
  draft.fields["mode"] = one.week_later ? "week-later" : "skip";
  put_texts(draft, "reason", one.reason);
  draft.chosen["areas"] = one.areas;
  draft.chosen["categories"] = one.categories;
}

std::string japanese(const Localized& text) { return typed(text, 0); }

void put_area(WasteDraft& draft, const Area& area) {
  put_texts(draft, "name", area.name);
  for (const Town& town : area.towns) {
    std::string line = japanese(town.name) + std::string(kComma) + town.reading;
    if (!town.part.empty()) line += std::string(kComma) + japanese(town.part);
    draft.fields["towns"] += line + "\n";
  }
  for (const CategoryRule& rule : area.rules) {
    if (!says_all(rule)) continue;
    for (const Recurrence& one : rule.recurrences) draft.chosen["days." + rule.category].emplace_back(core::weekday_to_english(*one.weekday));
    if (!rule.recurrences.empty())
      for (const int week : rule.recurrences[0].nth) draft.chosen["weeks." + rule.category].push_back(std::to_string(week));
  }
}

std::optional<Date> day_of(const WasteDraft& draft, const char* field) {
  return Date::parse(core::forms::normalised(core::forms::Kind::date, draft.field(field)));
}

const CategoryRule* rule_of(const Area* area, const std::string& category) {
  if (!area) return nullptr;
  const auto found = std::find_if(area->rules.begin(), area->rules.end(), [&](const CategoryRule& rule) { return rule.category == category; });
  return found == area->rules.end() ? nullptr : &*found;
}

CategoryRule typed_rule(const WasteDraft& draft, const std::string& category) {
  CategoryRule out{category, {}, {}};
  std::vector<int> weeks;
  for (const std::string& week : draft.choice("weeks." + category)) weeks.push_back(week[0] - '0');
  for (const std::string& day : draft.choice("days." + category)) {
    Recurrence one;
    one.weekday = core::weekday_from_english(day);
    one.nth = weeks;
    out.recurrences.push_back(std::move(one));
  }
  return out;
}

std::string with_wide_commas(std::string line) {
  for (const std::string_view comma : {",", "，"})
    for (std::size_t at = line.find(comma); at != std::string::npos; at = line.find(comma, at + kComma.size())) line.replace(at, comma.size(), kComma);
  return line;
}

// A town that was there before keeps its names in other languages.
Town town_of(const std::string& line, const Area* before) {
  std::vector<std::string> parts = pieces(with_wide_commas(line), kComma, 3);
  parts.resize(3);
  if (before)
    for (const Town& one : before->towns)
      if (japanese(one.name) == parts[0] && japanese(one.part) == parts[2]) {
        Town kept = one;
        if (!parts[1].empty()) kept.reading = parts[1];
        return kept;
      }
  Town out;
  out.name.texts[0] = core::escape_ruby(parts[0]);
  out.reading = parts[1];
  out.part.texts[0] = core::escape_ruby(parts[2]);
  return out;
}

// Each line a name and its reading; those that were there before may lack it.
bool good_towns(const WasteDraft& draft, const Pack& pack) {
  const Area* before = pack.area(draft.id);
  const std::vector<std::string> all = lines(draft.field("towns"));
  return !all.empty() && std::all_of(all.begin(), all.end(), [&](const std::string& line) {
    const Town town = town_of(line, before);
    const bool known = before && std::any_of(before->towns.begin(), before->towns.end(), [&](const Town& one) { return one.name.texts == town.name.texts; });
    return !town.name.empty() && (known || !town.reading.empty());
  });
}

// No bracket of the marks for furigana is left over, and the rules of easy Japanese are kept.
bool good_easy(const std::string& text) {
  return core::base_text(text).find_first_of("[|]") == std::string::npos && core::check_easy_japanese(text, "").empty();
}

bool has_katakana(const std::string& text) {
  const std::u32string signs = core::utf8::to_code_points(text);
  return std::any_of(signs.begin(), signs.end(), [](char32_t sign) { return core::as_hiragana(sign) != sign; });
}

}  // namespace

std::string WasteDraft::field(const std::string& name) const {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : trimmed(found->second);
}

std::vector<std::string> WasteDraft::choice(const std::string& name) const {
  const auto found = chosen.find(name);
  return found == chosen.end() ? std::vector<std::string>() : found->second;
}

bool has_entry(const Pack& pack, EntryKind kind, const std::string& id) {
  switch (kind) {
    case EntryKind::item: return pack.item(id) != nullptr;
    case EntryKind::area: return pack.area(id) != nullptr;
    case EntryKind::suspension: return !id.empty() && core::find_by_id(pack.suspensions, id) != nullptr;
  }
  return false;
}

WasteDraft draft_of(const Pack& pack, EntryKind kind, const std::string& id) {
  WasteDraft out;
  out.kind = kind;
  if (!has_entry(pack, kind, id)) return out;
  out.id = id;
  switch (kind) {
    case EntryKind::item: put_item(out, *pack.item(id)); break;
    case EntryKind::suspension: put_suspension(out, *core::find_by_id(pack.suspensions, id)); break;
    case EntryKind::area: put_area(out, *pack.area(id)); break;
  }
  return out;
}

bool says_all(const CategoryRule& rule) {
  return rule.remarks.empty() && std::all_of(rule.recurrences.begin(), rule.recurrences.end(), [&](const Recurrence& one) {
           return one.weekday && one.every_weeks == 1 && one.months.empty() && !one.moved_from && one.nth == rule.recurrences[0].nth;
         });
}

std::vector<const Category*> edited_categories(const Pack& pack, const std::string& area_id) {
  const Area* area = pack.area(area_id);
  std::vector<const Category*> out;
  for (const Category& category : pack.categories) {
    const bool everywhere = std::any_of(pack.everywhere.begin(), pack.everywhere.end(), [&](const CategoryRule& rule) { return rule.category == category.id; });
    if (category.collected && (!everywhere || rule_of(area, category.id))) out.push_back(&category);
  }
  return out;
}

std::vector<std::string> faults_of(const WasteDraft& draft, const Pack& pack) {
  std::vector<std::string> out;
  if (draft.removes) return out;
  const auto check = [&](bool good, std::string field) {
    if (!good) out.push_back(std::move(field));
  };
  const std::string name = name_of(draft.kind == EntryKind::suspension ? "reason" : "name", 0);
  check(!draft.field(name).empty(), name);
  switch (draft.kind) {
    case EntryKind::item:
      check(!draft.field("reading").empty() && !has_katakana(draft.field("reading")), "reading");
      check(pack.category(draft.field("category")) != nullptr, "category");
      break;
    case EntryKind::suspension: {
      const auto from = day_of(draft, "from"), to = day_of(draft, "to");
      check(from.has_value(), "from");
      check(to && (!from || *to >= *from), "to");
      check(!draft.field("mode").empty(), "mode");
      break;
    }
    case EntryKind::area: check(good_towns(draft, pack), "towns"); break;
  }
  for (const char* easy : {"name.ja-easy", "how.ja-easy", "reason.ja-easy"}) check(good_easy(draft.field(easy)), easy);
  for (const auto& [field, text] : draft.fields) check(field == "towns" || text.size() <= kTextBytes, field);
  return out;
}

Item item_of(const WasteDraft& draft, const Pack& pack) {
  const Item* before = pack.item(draft.id);
  Item out;
  out.id = draft.id;
  out.name = texts_of(draft, "name", before ? &before->name : nullptr);
  out.reading = draft.field("reading");
  out.category = draft.field("category");
  out.how = texts_of(draft, "how", before ? &before->how : nullptr);
  out.synonyms = lines(draft.field("synonyms"));
  return out;
}

Suspension suspension_of(const WasteDraft& draft, const Pack& pack) {
  const Suspension* before = draft.id.empty() ? nullptr : core::find_by_id(pack.suspensions, draft.id);
  Suspension out;
  out.id = draft.id;
  out.from = day_of(draft, "from").value_or(Date{});
  out.to = day_of(draft, "to").value_or(out.from);
  out.week_later = draft.field("mode") == "week-later";
  out.areas = draft.choice("areas");
  out.categories = draft.choice("categories");
  out.reason = texts_of(draft, "reason", before ? &before->reason : nullptr);
  return out;
}

Area area_of(const WasteDraft& draft, const Pack& pack) {
  const Area* before = pack.area(draft.id);
  Area out;
  out.id = draft.id;
  out.name = texts_of(draft, "name", before ? &before->name : nullptr);
  for (const std::string& line : lines(draft.field("towns"))) out.towns.push_back(town_of(line, before));
  for (const Category& category : pack.categories) {
    const CategoryRule* rule = rule_of(before, category.id);
    if (rule && !says_all(*rule)) out.rules.push_back(*rule);
    else if (CategoryRule typed = typed_rule(draft, category.id); !typed.recurrences.empty()) out.rules.push_back(std::move(typed));
  }
  return out;
}

Pack calendar_with(const WasteDraft& draft, const Pack& pack) {
  Pack out;
  out.categories = pack.categories;
  out.areas = pack.areas;
  out.everywhere = pack.everywhere;
  out.suspensions = pack.suspensions;
  out.bulky = pack.bulky;
  const auto put = [&](auto& all, auto entry) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return !draft.id.empty() && one.id == draft.id; });
    if (draft.removes) {
      if (found != all.end()) all.erase(found);
    } else if (found != all.end()) {
      *found = std::move(entry);
    } else {
      all.push_back(std::move(entry));
    }
  };
  if (draft.kind == EntryKind::suspension) put(out.suspensions, suspension_of(draft, pack));
  if (draft.kind == EntryKind::area) put(out.areas, area_of(draft, pack));
  return out;
}

std::string body_of(const WasteDraft& draft, const Pack& pack) {
  core::json::Writer out;
  out.begin_object().key("kind").string(core::waste::entry_kind_code(draft.kind)).key("id");
  if (draft.id.empty()) out.null();
  else out.string(draft.id);
  out.key("value");
  if (draft.removes) {
    out.null();
  } else {
    switch (draft.kind) {
      case EntryKind::item: out.raw(core::waste::write_item(item_of(draft, pack))); break;
      case EntryKind::suspension: out.raw(core::waste::write_suspension(suspension_of(draft, pack))); break;
      case EntryKind::area: out.raw(core::waste::write_area(area_of(draft, pack))); break;
    }
  }
  return out.key("seen").integer(draft.seen).end_object().take();
}

}  // namespace app::staff
