// Examples of shell/ui/suggest_field.h.
#include "shell/ui/examples.h"
#include "shell/ui/suggest_field.h"

namespace shell {

void suggest_field_examples(const ExampleContext& c) {
  const std::vector<Choice> found{{"a", c.words("place"), c.words("sentence")}, {"b", c.words("long_button"), {}}, {"c", c.words("choice_3"), {}}};
  const Suggested one = suggest_field(c.ui, "find", c.words("label"), c.state["typed"], found, c.words("found"), {.hint = c.words("hint"), .error = {}});
  if (one.typed) c.state["typed"] = *one.typed;
}

}  // namespace shell
