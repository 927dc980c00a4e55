// See calendar.h.
#include "core/base/calendar.h"

#include <array>
#include <cstdio>

#include "core/base/limits.h"

namespace core {

Date Date::from(Civil civil) {
  const int y = civil.year - (civil.month <= 2 ? 1 : 0);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (civil.month + (civil.month > 2 ? -3 : 9)) + 2) / 5 + civil.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return {era * 146097 + day_of_era - 719468};
}

Civil Date::civil() const {
  const int z = days + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month + (shifted_month < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

Weekday Date::weekday() const {
  const int since_sunday = (days % 7 + 11) % 7;  // 1970-01-01 was a Thursday
  return static_cast<Weekday>(since_sunday);
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<Date> Date::checked(int year, int month, int day) {
  if (year < limits::kFirstYear || year > limits::kLastYear || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return from({year, month, day});
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  int part = 0;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else {
      if (iso[i] < '0' || iso[i] > '9') return std::nullopt;
      parts[part] = parts[part] * 10 + (iso[i] - '0');
    }
  }
  return checked(parts[0], parts[1], parts[2]);
}

std::string Date::iso() const {
  const Civil c = civil();
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", c.year, c.month, c.day);
  return text;
}

namespace {
constexpr std::array<std::string_view, 7> kEnglish{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
}  // namespace

std::optional<Weekday> weekday_from_english(std::string_view name) {
  for (std::size_t i = 0; i < kEnglish.size(); ++i)
    if (name == kEnglish[i] || name == kEnglish[i].substr(0, 3)) return static_cast<Weekday>(i);
  return std::nullopt;
}

std::string_view weekday_to_english(Weekday weekday) { return kEnglish[static_cast<std::size_t>(weekday)]; }

std::optional<Weekday> weekday_from_kanji(char32_t sign) {
  static constexpr std::u32string_view kSigns = U"日月火水木金土";
  const auto found = kSigns.find(sign);
  if (found == std::u32string_view::npos) return std::nullopt;
  return static_cast<Weekday>(found);
}

}  // namespace core
