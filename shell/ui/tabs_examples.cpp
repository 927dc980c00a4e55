// Examples of shell/ui/tabs.h.
#include "shell/ui/examples.h"
#include "shell/ui/tabs.h"
#include "shell/ui/text.h"

namespace shell {

void tabs_examples(const ExampleContext& c) {
  const std::string chosen = c.state["tab"].empty() ? "month" : c.state["tab"];
  const std::vector<Choice> choices{{"month", c.words("month"), {}}, {"year", c.words("year"), {}}, {"long", c.words("choice_3"), {}}};
  const auto pressed =
      tabs(c.ui, "tabs", c.words("question"), choices, chosen, [&] { text(c.ui, "text", c.words(chosen == "month" ? "sentence" : "paragraph")); });
  if (pressed) c.state["tab"] = *pressed;
}

}  // namespace shell
