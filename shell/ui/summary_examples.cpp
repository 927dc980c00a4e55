// Examples of shell/ui/summary.h.
#include "shell/ui/examples.h"
#include "shell/ui/summary.h"

namespace shell {

void summary_examples(const ExampleContext& c) {
  summary(c.ui, "summary", c.words("error"), {{"name/input", c.words("error")}, {"phone/input", c.words("long_label")}});
}

}  // namespace shell
