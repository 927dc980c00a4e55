// See era.h.
#include "core/base/era.h"

#include <array>

namespace core {
namespace {

struct Reign {
  Era era;
  Civil first;
};
// In the order of time; each ends the day before the next begins.
constexpr std::array<Reign, 4> kReigns{{{Era::taisho, {1912, 7, 30}}, {Era::showa, {1926, 12, 25}}, {Era::heisei, {1989, 1, 8}}, {Era::reiwa, {2019, 5, 1}}}};

}  // namespace

std::optional<Era> era_from_code(std::string_view code) {
  static constexpr std::array<std::string_view, 5> kCodes{"W", "T", "S", "H", "R"};
  for (std::size_t i = 0; i < kCodes.size(); ++i)
    if (kCodes[i] == code) return static_cast<Era>(i);
  return std::nullopt;
}

EraYear era_year(Date date) {
  EraYear out{Era::western, date.civil().year};
  for (const Reign& reign : kReigns)
    if (date >= Date::from(reign.first)) out = {reign.era, date.civil().year - reign.first.year + 1};
  return out;
}

std::optional<Date> date_of_era(Era era, int year, int month, int day) {
  if (year < 1) return std::nullopt;
  if (era == Era::western) return Date::checked(year, month, day);
  for (const Reign& reign : kReigns) {
    if (reign.era != era) continue;
    const auto date = Date::checked(reign.first.year + year - 1, month, day);
    return date && era_year(*date).era == era ? date : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace core
