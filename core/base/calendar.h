// Civil dates of the proleptic Gregorian calendar, as a day number. No clock and no time zone: today is always an argument.
// Arithmetic after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

enum class Weekday : std::uint8_t { sunday, monday, tuesday, wednesday, thursday, friday, saturday };

struct Civil {
  int year;   // limits::kFirstYear..kLastYear in checked input
  int month;  // 1..12
  int day;    // 1..31
};

struct Date {
  std::int32_t days = 0;  // since 1970-01-01, which is 0

  static Date from(Civil civil);
  static std::optional<Date> checked(int year, int month, int day);  // nullopt: no such day, or outside the years of limits.h
  static std::optional<Date> parse(std::string_view iso);            // exactly YYYY-MM-DD

  Civil civil() const;
  Weekday weekday() const;
  int ordinal_in_month() const { return (civil().day - 1) / 7 + 1; }  // 1..5: this is the n-th such weekday of its month
  std::string iso() const;                                            // YYYY-MM-DD

  Date operator+(int count) const { return {days + count}; }
  Date operator-(int count) const { return {days - count}; }
  auto operator<=>(const Date&) const = default;
};

int days_in_month(int year, int month);

// "mon", "monday": English; used in packs. "月": Japanese, used in 5374 files. nullopt for anything else.
std::optional<Weekday> weekday_from_english(std::string_view name);
std::optional<Weekday> weekday_from_kanji(char32_t sign);
std::string_view weekday_to_english(Weekday weekday);  // "sunday"

}  // namespace core
