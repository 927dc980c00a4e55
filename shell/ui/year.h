// A year as twelve small tables, for a sheet of paper on the wall: a day is its number and the signs of what is on it; the signs' meaning stands
// beside it in words. Signs, not colours: paper is often printed in black.
#pragma once

#include <vector>

#include "core/base/calendar.h"
#include "shell/ui/ui.h"

namespace shell {

struct YearDay {
  core::Date date;
  std::string signs;  // one character each; empty: nothing on this day
  Words words;        // the day and what is on it, read out for the signs; unused without signs
};
struct YearMonth {
  std::string key;
  Words name;
  std::vector<YearDay> days;  // all of the month
};

// weekday_names: Sunday first.
void year_tables(Ui& ui, std::string_view key, const std::vector<Words>& weekday_names, const std::vector<YearMonth>& months);

}  // namespace shell
