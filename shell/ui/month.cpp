// See month.h.
#include "shell/ui/month.h"

#include "core/base/ruby.h"
#include "shell/ui/text.h"

namespace shell {
namespace {

void day_cell(Ui& ui, const MonthDay& day, core::Language language) {
  auto cell = ui.scope(Role::cell, day.date.iso(), !day.in_month ? Look::day_off : day.today ? Look::day_today : Look::day);
  cell.node().current = day.today;
  if (!day.in_month) return;  // only fills the week
  ui.leaf(Role::paragraph, "number", Look::day_number, {std::to_string(day.date.civil().day), language});
  for (std::size_t i = 0; i < day.marks.size(); ++i) {
    const MonthMark& mark = day.marks[i];
    Node& node = ui.leaf(Role::image, "mark" + std::to_string(i), Look::day_mark, {"", mark.words.language});
    node.label = core::base_text(mark.words.text);
    node.picture = mark.picture;
    node.picture_tint = mark.tint;
  }
}

}  // namespace

void month_table(Ui& ui, std::string_view key, const Words& caption, const std::vector<Words>& weekday_names, const std::vector<MonthDay>& days) {
  auto table = ui.scope(Role::table, key, Look::month);
  table.node().label = core::base_text(caption.text);
  table.node().language = caption.language;
  const auto rows = ui.scope(Role::rows, "weeks", Look::month);
  {
    auto row = ui.scope(Role::row, "head", Look::month_row);
    row.node().columns = 7;
    for (std::size_t i = 0; i < weekday_names.size(); ++i) ui.leaf(Role::columnheader, std::to_string(i), Look::weekday, weekday_names[i]);
  }
  for (std::size_t i = 0; i + 7 <= days.size(); i += 7) {
    auto row = ui.scope(Role::row, "week-" + days[i].date.iso(), Look::month_row);
    row.node().columns = 7;
    for (std::size_t d = i; d < i + 7; ++d) day_cell(ui, days[d], caption.language);
  }
}

}  // namespace shell
