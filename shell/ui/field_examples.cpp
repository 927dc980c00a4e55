// Examples of shell/ui/field.h.
#include <algorithm>

#include "shell/ui/examples.h"
#include "shell/ui/field.h"

namespace shell {

void field_examples(const ExampleContext& c) {
  const auto keep = [&](const char* key, const std::optional<std::string>& entered) {
    if (entered) c.state[key] = *entered;
  };
  keep("name", text_field(c.ui, "name", c.words("label"), c.state["name"], {.autocomplete = "name", .hint = c.words("hint"), .error = {}}));
  keep("phone", text_field(c.ui, "phone", c.words("long_label"), c.state["phone"], {.input_type = "tel", .autocomplete = "tel", .hint = {}, .error = {}}));
  keep("wrong", text_field(c.ui, "wrong", c.words("label"), c.state["wrong"], {.hint = {}, .error = c.words("error")}));
  keep("lines", text_field(c.ui, "lines", c.words("question"), c.state["lines"], {.multiline = true, .hint = c.words("hint"), .error = {}}));
  const std::vector<Choice> choices{{"yes", c.words("choice_1"), {}}, {"no", c.words("choice_2"), c.words("hint")}, {"later", c.words("choice_3"), {}}};
  keep("one", radios(c.ui, "one", c.words("question"), choices, c.state["one"]));
  std::vector<std::string> some;
  for (const Choice& choice : choices)
    if (c.open("some-" + choice.value)) some.push_back(choice.value);
  if (const auto chosen = checkboxes(c.ui, "some", c.words("question"), choices, some, {.hint = {}, .error = c.words("error")}))
    for (const Choice& choice : choices) c.set("some-" + choice.value, std::find(chosen->begin(), chosen->end(), choice.value) != chosen->end());
  if (const auto chosen = checkboxes(c.ui, "short", c.words("question"), {{"yes", c.words("choice_1"), {}}, {"later", c.words("choice_3"), {}}}, some,
                                     {.hint = {}, .error = {}, .short_choices = true}))
    for (const Choice& choice : choices) c.set("some-" + choice.value, std::find(chosen->begin(), chosen->end(), choice.value) != chosen->end());
  keep("select", select(c.ui, "select", c.words("label"), choices, c.state["select"]));
}

}  // namespace shell
