// A month as a table: weekdays across, a row a week, small pictures on the days that have something.
#pragma once

#include <vector>

#include "core/base/calendar.h"
#include "shell/ui/ui.h"

namespace shell {

struct MonthMark {
  Picture picture;
  std::uint32_t tint;
  Words words;  // read out for the picture
};
struct MonthDay {
  core::Date date;
  bool in_month = true, today = false;
  std::vector<MonthMark> marks;
};
// weekday_names: Sunday first. days: whole weeks, Sunday first.
void month_table(Ui& ui, std::string_view key, const Words& caption, const std::vector<Words>& weekday_names, const std::vector<MonthDay>& days);

}  // namespace shell
