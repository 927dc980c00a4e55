// Dates in the words of the language in use, always with the weekday.
#pragma once

#include "app/common/context.h"
#include "shell/ui/date_field.h"

namespace app {

shell::Words date_words(const Context& context, core::Date date);  // 11月24日（火）; of another year 2027年1月5日（火）
shell::Words date_words(const Context& context, core::Date date, bool with_year);
// "11月24日（火） 10:05" of an RFC 3339 time in the city's zone, or of "2026-11-24 10:05"; empty: neither.
std::string moment_text(const Context& context, const std::string& moment);
std::string weekday_text(const Context& context, core::Weekday weekday);  // short
std::vector<shell::Words> weekday_words(const Context& context);          // Sunday first
std::string month_text(const Context& context, int month);                // 1..12, as it stands in dates
shell::Words month_words(const Context& context, int year, int month);
// Labels of a date field and its eras.
shell::DateWords date_field_words(const Context& context);
// きょう, あした, or "in N days"; empty beyond a week.
shell::Words days_from_now(const Context& context, core::Date date);

}  // namespace app
