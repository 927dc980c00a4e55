// Examples of shell/ui/timeline.h.
#include "shell/ui/examples.h"
#include "shell/ui/timeline.h"

namespace shell {

void timeline_examples(const ExampleContext& c) {
  Timeline day;
  day.caption = c.words("sentence");
  day.from = 8 * 60;
  day.to = 17 * 60;
  day.rows = {{c.plain("1"), {{490, 530}, {560, 640}, {800, 850, true}}}, {c.plain("2"), {{500, 700}}}};
  day.columns = {{c.words("name")}, {c.words("count"), true}};
  day.lines = {{"a", {c.words("place"), c.plain("8:10–8:50")}}, {"b", {c.words("late"), c.plain("13:20–14:10")}}};
  if (timeline(c.ui, "day", day, c.words("table"), c.open("open"))) c.set("open", !c.open("open"));
}

}  // namespace shell
