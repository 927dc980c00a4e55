// Who is busy when: a row a vehicle, a box a span of time, hours across; and the same as a table, which opens below.
#pragma once

#include <vector>

#include "shell/ui/data_table.h"

namespace shell {

struct TimelineSpan {
  int from = 0, to = 0;  // minutes of the day, from < to
  bool marked = false;   // stands out: late, say
};
struct TimelineRow {
  Words name;
  std::vector<TimelineSpan> spans;
};
struct Timeline {
  Words caption;
  int from = 0, to = 24 * 60;  // minutes of the day shown
  std::vector<TimelineRow> rows;
  std::vector<TableColumn> columns;  // of the table
  std::vector<TableRow> lines;
};

// table: words of the button that opens the table. True when it was pressed.
bool timeline(Ui& ui, std::string_view key, const Timeline& timeline, const Words& table, bool table_open);

}  // namespace shell
