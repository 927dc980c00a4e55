// Examples of shell/ui/banner.h.
#include "shell/ui/banner.h"
#include "shell/ui/examples.h"

namespace shell {

void banner_examples(const ExampleContext& c) {
  banner(c.ui, "note", Banner::note, c.words("note"));
  banner(c.ui, "sample", Banner::sample, c.words("hint"));
  banner(c.ui, "warning", Banner::warning, c.words("warning"));
  banner(c.ui, "error", Banner::error, c.words("error"));
  banner(c.ui, "success", Banner::success, c.words("done"));
}

}  // namespace shell
