// See dates.h.
#include "app/common/dates.h"

#include "app/common/clock_text.h"

#include <array>

namespace app {
namespace {
static constexpr std::array<Text, 12> kMonths{Text::common_month_1, Text::common_month_2,  Text::common_month_3,  Text::common_month_4,
                                              Text::common_month_5, Text::common_month_6,  Text::common_month_7,  Text::common_month_8,
                                              Text::common_month_9, Text::common_month_10, Text::common_month_11, Text::common_month_12};
}  // namespace

std::string weekday_text(const Context& context, core::Weekday weekday) {
  static constexpr std::array<Text, 7> kNames{Text::common_sunday,   Text::common_monday, Text::common_tuesday, Text::common_wednesday,
                                              Text::common_thursday, Text::common_friday, Text::common_saturday};
  return context.words(kNames[static_cast<std::size_t>(weekday)]).text;
}

std::vector<shell::Words> weekday_words(const Context& context) {
  std::vector<shell::Words> out;
  for (int day = 0; day < 7; ++day) out.push_back({weekday_text(context, static_cast<core::Weekday>(day)), context.state.words.language()});
  return out;
}

shell::Words date_words(const Context& context, core::Date date) {
  const bool other_year = context.state.today && context.state.today->civil().year != date.civil().year;
  return date_words(context, date, other_year);
}

shell::Words date_words(const Context& context, core::Date date, bool with_year) {
  const core::Civil civil = date.civil();
  return context.words(with_year ? Text::common_date_of_year : Text::common_date,
                       {{"year", std::to_string(civil.year)},
                        {"month", context.words(kMonths[static_cast<std::size_t>(civil.month - 1)]).text},
                        {"day", std::to_string(civil.day)},
                        {"weekday", weekday_text(context, date.weekday())}});
}

std::string month_text(const Context& context, int month) { return context.words(kMonths[static_cast<std::size_t>(month - 1)]).text; }

shell::Words month_words(const Context& context, int year, int month) {
  return context.words(Text::common_month_of_year,
                       {{"year", std::to_string(year)}, {"month", context.words(kMonths[static_cast<std::size_t>(month - 1)]).text}});
}

shell::Words days_from_now(const Context& context, core::Date date) {
  if (!context.state.today) return {};
  const int days = date.days - context.state.today->days;
  if (days == 0) return context.words(Text::common_today);
  if (days == 1) return context.words(Text::common_tomorrow);
  if (days > 1 && days <= 7) return context.words(Text::common_in_days, {{"days", std::to_string(days)}});
  return {};
}

std::string moment_text(const Context& context, const std::string& moment) {
  const auto day = core::Date::parse(moment.substr(0, 10));
  return day ? date_words(context, *day).text + " " + clock_text(moment) : std::string();
}

shell::DateWords date_field_words(const Context& context) {
  return {context.words(Text::apply_era),
          context.words(Text::apply_year),
          context.words(Text::apply_month),
          context.words(Text::apply_day),
          {{"W", context.words(Text::apply_era_western), {}},
           {"R", context.words(Text::apply_era_reiwa), {}},
           {"H", context.words(Text::apply_era_heisei), {}},
           {"S", context.words(Text::apply_era_showa), {}},
           {"T", context.words(Text::apply_era_taisho), {}}}};
}

}  // namespace app
