// Examples of shell/ui/disclosure.h.
#include "shell/ui/disclosure.h"
#include "shell/ui/examples.h"
#include "shell/ui/text.h"

namespace shell {

void disclosure_examples(const ExampleContext& c) {
  if (disclosure(c.ui, "more", c.words("link"), c.open("open"))) c.set("open", !c.open("open"));
  if (c.open("open")) {
    const auto shown = c.ui.scope(Role::group, "shown", Look::stack);
    text(c.ui, "text", c.words("paragraph"));
  }
  disclosure(c.ui, "long", c.words("long_button"), false);
}

}  // namespace shell
