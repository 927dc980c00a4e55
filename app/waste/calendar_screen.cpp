// /waste/calendar?month=YYYY-MM: a month as a table, and the same as a list.
#include <cstdlib>

#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/month.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

struct YearMonth {
  int year, month;
  core::Date first() const { return core::Date::from({year, month, 1}); }
  int days() const { return core::days_in_month(year, month); }
  YearMonth shifted(int months) const {
    const int index = year * 12 + month - 1 + months;
    return {index / 12, index % 12 + 1};
  }
  std::string iso() const { return first().iso().substr(0, 7); }
};

// Rules of a calendar hold for about a year; further away a computed month would look like a promise.
constexpr int kMonthsAway = 12;

int months_away(const State& state, YearMonth month) {
  const core::Civil today = state.today->civil();
  return (month.year - today.year) * 12 + month.month - today.month;
}

// The month of the address; one that is none, or is too far away, means this month.
YearMonth asked_month(const State& state) {
  const auto date = core::Date::parse(state.url.parameter("month") + "-01");
  const core::Civil civil = date.value_or(*state.today).civil();
  const YearMonth asked{civil.year, civil.month};
  if (std::abs(months_away(state, asked)) <= kMonthsAway) return asked;
  const core::Civil today = state.today->civil();
  return {today.year, today.month};
}

void month_links(const Context& context, YearMonth month) {
  const auto row = context.ui.scope(Role::group, "months", Look::cluster);
  for (const int step : {-1, 1}) {
    const YearMonth other = month.shifted(step);
    if (std::abs(months_away(context.state, other)) > kMonthsAway) continue;
    shell::link(context.ui, step < 0 ? "before" : "after", month_words(context, other.year, other.month),
                context.href("waste/calendar", {{"month", other.iso()}}), {.look = Look::quiet, .picture = step < 0 ? Picture::back : Picture::chevron});
  }
}

std::vector<shell::MonthDay> month_days(const Context& context, YearMonth month, const std::vector<core::waste::Collection>& collections) {
  const core::Date first = month.first() - static_cast<int>(month.first().weekday());
  std::vector<shell::MonthDay> days;
  for (core::Date date = first; date < month.first() + month.days() || static_cast<int>(date.weekday()) != 0; date = date + 1) {
    const core::Civil civil = date.civil();
    shell::MonthDay day{date, civil.month == month.month, date == *context.state.today, {}};
    for (const auto& one : collections) {
      const core::waste::Category* category = context.state.waste.calendar.value->category(one.category);
      if (one.date == date && one.takes_place() && day.in_month && category)
        day.marks.push_back({category_picture(*category), category->color, context.words(category->name)});
    }
    days.push_back(std::move(day));
  }
  return days;
}

void legend(const Context& context) {
  shell::heading(context.ui, "legend-title", 2, context.words(Text::waste_legend));
  const auto list = context.ui.scope(Role::list, "legend", Look::list);
  for (const core::waste::Category& category : context.state.waste.calendar.value->categories) {
    if (!category.collected) continue;
    const auto row = context.ui.scope(Role::item, category.id, Look::row_card);
    shell::image(context.ui, "picture", category_picture(category), category.color, context.words(category.container));
    auto words = context.ui.scope(Role::group, "words", Look::stack);
    words.node().wide = true;
    shell::text(context.ui, "name", context.words(category.name));
  }
}

}  // namespace

void waste_calendar_screen(const Context& context) {
  screen(context, {.title = Text::waste_calendar, .back = context.href("waste")}, [&] {
    const auto& calendar = context.state.waste.calendar;
    if (!loaded_or_told(context, calendar)) return;
    const core::waste::Area* area = chosen_area(context.state);
    if (!area || !context.state.today) return ask_area(context);
    const YearMonth month = asked_month(context.state);
    const auto collections = core::waste::schedule(*calendar.value, *area, month.first(), month.days());
    shell::text(context.ui, "area", context.words(Text::waste_your_area, {{"area", context.words(area->name).text}}));
    const shell::Words caption = month_words(context, month.year, month.month);
    shell::heading(context.ui, "month-title", 2, caption);
    month_links(context, month);
    if (has_room_for_week(context)) {
      shell::month_table(context.ui, "month", caption, weekday_words(context), month_days(context, month, collections));
      legend(context);
    }
    {
      const auto more = context.ui.scope(Role::group, "more", Look::cluster);
      shell::link(context.ui, "year", context.words(Text::waste_year), context.href("waste/year"), {.look = Look::quiet, .picture = Picture::calendar});
      shell::link(context.ui, "remind", context.words(Text::waste_remind), context.href("waste/remind"), {.look = Look::quiet, .picture = Picture::bell});
    }
    shell::heading(context.ui, "list-title", 2, context.words(Text::waste_month_list));
    {
      const auto list = context.ui.scope(Role::list, "list", Look::list);
      for (const auto& one : collections) collection_row(context, one.date.iso() + "-" + one.category, one);
    }
    provenance(context, "source", calendar.value->provenance);
  });
}

}  // namespace app
