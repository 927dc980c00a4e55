// See forms_city.h.
#include "core/city/forms_city.h"

#include "core/base/ruby.h"
#include "core/waste/schedule.h"

namespace core::city {
namespace {

using forms::Option;

// So many days of bulky collection are offered: three months of two.
constexpr std::size_t kBulkyDays = 6;

std::vector<Option> towns(const waste::Pack& pack) {
  std::vector<Option> out;
  for (const waste::Area& area : pack.areas)
    for (const waste::Town& town : area.towns) out.push_back({area.id + ":" + base_text(town.name.texts[0]), town.name, town.part, {town.reading}});
  return out;
}

std::vector<Option> bulky_items(const waste::Pack& pack) {
  std::vector<Option> out;
  for (const waste::Item& item : pack.items)
    if (pack.bulky && item.category == pack.bulky->category) {
      out.push_back({item.id, item.name, {}, item.synonyms});
      out.back().words.push_back(item.reading);
    }
  return out;
}

std::vector<Option> bulky_days(const waste::Pack& pack, const waste::Area* area, Date today, int minute) {
  std::vector<Option> out;
  if (!pack.bulky || !area) return out;
  for (const waste::Collection& one : waste::bulky_dates(pack, *area, today, minute, kBulkyDays)) {
    Localized label;
    label.texts[0] = one.date.iso();
    out.push_back({one.date.iso(), std::move(label), {}, {}});
  }
  return out;
}

}  // namespace

const waste::Area* area_of_town(const waste::Pack& pack, std::string_view town) { return pack.area(std::string(town.substr(0, town.find(':')))); }

forms::City forms_city(const waste::Pack& pack, Date today, int minute) {
  forms::City out;
  out.today = today;
  out.options = [&pack, today, minute](const std::string& source, const forms::Answers& answers) -> std::vector<Option> {
    if (source == "waste.areas") return towns(pack);
    if (source == "waste.bulky-items") return bulky_items(pack);
    if (source == "waste.bulky-days") return bulky_days(pack, area_of_town(pack, answers.one("town")), today, minute);
    return {};
  };
  out.number = [&pack](const std::string& value) -> std::int64_t { return value == "waste.bulky.fee" && pack.bulky ? pack.bulky->fee_yen : 0; };
  return out;
}

bool knows_source(std::string_view name) { return name == "waste.areas" || name == "waste.bulky-items" || name == "waste.bulky-days"; }
bool knows_value(std::string_view name) { return name == "waste.bulky.fee"; }

}  // namespace core::city
