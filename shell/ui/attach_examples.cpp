// Examples of shell/ui/attach.h.
#include "shell/ui/attach.h"
#include "shell/ui/examples.h"

namespace shell {

void attach_examples(const ExampleContext& c) {
  attach_button(c.ui, "button", c.words("button"), {});
  photo(c.ui, "photo", "/icons/icon.svg", c.language);
}

}  // namespace shell
