// Examples of shell/ui/progress.h.
#include "shell/ui/examples.h"
#include "shell/ui/progress.h"

namespace shell {

void progress_examples(const ExampleContext& c) {
  progress(c.ui, "none", c.words("progress"), 0);
  progress(c.ui, "some", c.words("progress"), 40);
  progress(c.ui, "all", c.words("done"), 100);
}

}  // namespace shell
