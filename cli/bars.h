// A picture of a table: for each column its bars, row by row. SVG.
#pragma once

#include <string>
#include <vector>

namespace cli {

struct BarColumn {
  std::string name;  // with its unit
  int decimals = 0;
  std::vector<double> values;  // one a row, not negative
};

// All texts may hold any characters.
std::string bars_svg(const std::string& title, const std::vector<std::string>& rows, const std::vector<BarColumn>& columns);

}  // namespace cli
