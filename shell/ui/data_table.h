// A table with a header line; where the page is too narrow for it, a card a row, each value below the name of its column.
#pragma once

#include <vector>

#include "shell/ui/ui.h"

namespace shell {

struct TableColumn {
  Words words;
  bool number = false;  // a figure: stands out
};
struct TableRow {
  std::string key;
  std::vector<Words> cells;  // as many as there are columns
};

void data_table(Ui& ui, std::string_view key, const Words& caption, const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows);

}  // namespace shell
