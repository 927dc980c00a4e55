// Japanese eras in dates as forms have them: era, year of the era, month, day. Limits after the era name law (昭和54年法律第43号) and the
// accession days: 大正 1912-07-30, 昭和 1926-12-25, 平成 1989-01-08, 令和 2019-05-01.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/calendar.h"

namespace core {

enum class Era : std::uint8_t { western, taisho, showa, heisei, reiwa };

// "W", "T", "S", "H", "R".
std::optional<Era> era_from_code(std::string_view code);

struct EraYear {
  Era era;
  int year;  // 1 is the era's first, partial year
};
// The era a day lies in; western before 大正.
EraYear era_year(Date date);

// nullopt: no such day, or not in that era (昭和65年).
std::optional<Date> date_of_era(Era era, int year, int month, int day);

}  // namespace core
