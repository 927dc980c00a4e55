// Examples of shell/ui/plot.h.
#include "shell/ui/examples.h"
#include "shell/ui/plot.h"

namespace shell {

void plot_examples(const ExampleContext& c) {
  Plot one{Plot::Kind::bars, c.words("sentence"), c.words("month"), {}, {{c.words("count"), {}}}};
  for (int month = 1; month <= 12; ++month) {
    one.labels.push_back(c.plain(std::to_string(month)));
    one.series[0].values.push_back(month * 13 % 50);
  }
  if (plot(c.ui, "bars", one, c.words("table"), c.open("bars"))) c.set("bars", !c.open("bars"));
  Plot two = one;
  two.kind = Plot::Kind::lines;
  two.series.push_back({c.words("late"), {3, 2.5, 0, 0, 1, 4, 9, 12, 7, 3, 2, 5}});
  if (plot(c.ui, "lines", two, c.words("table"), !c.open("lines"))) c.set("lines", !c.open("lines"));
}

}  // namespace shell
