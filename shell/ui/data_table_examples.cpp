// Examples of shell/ui/data_table.h.
#include "shell/ui/data_table.h"
#include "shell/ui/examples.h"

namespace shell {

void data_table_examples(const ExampleContext& c) {
  data_table(c.ui, "table", c.words("table"), {{c.words("name")}, {c.words("month")}, {c.words("count"), true}},
             {{"a", {c.words("place"), c.plain("11"), c.plain("1,204")}}, {"b", {c.words("long_button"), c.plain("12"), c.plain("38")}}});
}

}  // namespace shell
