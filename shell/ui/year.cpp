// See year.h.
#include "shell/ui/year.h"

#include "core/base/ruby.h"

namespace shell {
namespace {

void week(Ui& ui, const YearMonth& month, core::Date sunday) {
  auto row = ui.scope(Role::row, "week-" + sunday.iso(), Look::month_row);
  row.node().columns = 7;
  for (core::Date date = sunday; date < sunday + 7; date = date + 1) {
    const int index = date.days - month.days.front().date.days;
    if (index < 0 || index >= static_cast<int>(month.days.size())) {
      ui.leaf(Role::cell, date.iso(), Look::year_off, {"", month.name.language});
      continue;
    }
    const YearDay& day = month.days[static_cast<std::size_t>(index)];
    const std::string number = std::to_string(date.civil().day);
    Node& cell = ui.leaf(Role::cell, date.iso(), Look::year_day, {day.signs.empty() ? number : number + "\n" + day.signs, month.name.language});
    if (!day.signs.empty()) cell.label = core::base_text(day.words.text);
  }
}

}  // namespace

void year_tables(Ui& ui, std::string_view key, const std::vector<Words>& weekday_names, const std::vector<YearMonth>& months) {
  const auto grid = ui.scope(Role::group, key, Look::year);
  for (const YearMonth& month : months) {
    if (month.days.empty()) continue;
    const auto box = ui.scope(Role::group, month.key, Look::stack);
    ui.leaf(Role::heading, "name", Look::h3, month.name).level = 2;
    auto table = ui.scope(Role::table, "days", Look::month);
    table.node().label = core::base_text(month.name.text);
    const auto rows = ui.scope(Role::rows, "weeks", Look::month);
    {
      auto row = ui.scope(Role::row, "head", Look::month_row);
      row.node().columns = 7;
      for (std::size_t i = 0; i < weekday_names.size(); ++i) ui.leaf(Role::columnheader, std::to_string(i), Look::weekday, weekday_names[i]);
    }
    const core::Date first = month.days.front().date;
    for (core::Date sunday = first - static_cast<int>(first.weekday()); sunday <= month.days.back().date; sunday = sunday + 7) week(ui, month, sunday);
  }
}

}  // namespace shell
