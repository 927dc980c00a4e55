// Figures as a picture: bars or lines, for looking at, and a table of the same figures, which opens below.
#pragma once

#include <vector>

#include "shell/ui/ui.h"

namespace shell {

struct PlotSeries {
  Words name;
  std::vector<double> values;  // >= 0, as many as there are labels
};

struct Plot {
  enum class Kind : std::uint8_t { bars, lines } kind = Kind::bars;
  Words caption;
  Words label_column;  // what the labels are ("month")
  std::vector<Words> labels;
  std::vector<PlotSeries> series;  // one or two
};

// table: words of the button that opens the table. True when it was pressed.
bool plot(Ui& ui, std::string_view key, const Plot& plot, const Words& table, bool table_open);

// The upper end of an axis from 0 for values up to `most`, and its step: 1, 2 or 5 times a power of ten, three to six steps.
struct PlotAxis {
  double end = 1, step = 1;
};
PlotAxis plot_axis(double most);

}  // namespace shell
