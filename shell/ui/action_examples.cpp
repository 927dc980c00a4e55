// Examples of shell/ui/action.h.
#include "shell/ui/action.h"
#include "shell/ui/examples.h"

namespace shell {

void action_examples(const ExampleContext& c) {
  button(c.ui, "primary", c.words("button"));
  button(c.ui, "long", c.words("long_button"), {.look = Look::secondary, .picture = Picture::form});
  button(c.ui, "quiet", c.words("link"), {.look = Look::quiet});
  link(c.ui, "link", c.words("link"), "?list=action");
  link(c.ui, "tile", c.words("button"), "?list=action", {.look = Look::tile, .picture = Picture::bus});
  link(c.ui, "row", c.words("long_button"), "?list=action", {.look = Look::row_link, .picture = Picture::sofa, .tint = 0x2f8f4e});
  save_button(c.ui, "save", c.words("table"), "example.txt", "example", {.look = Look::secondary});
}

}  // namespace shell
