// See progress.h.
#include "shell/ui/progress.h"

#include <algorithm>

#include "core/base/ruby.h"

namespace shell {

void progress(Ui& ui, std::string_view key, const Words& words, int percent) {
  const auto box = ui.scope(Role::group, key, Look::stack);
  ui.leaf(Role::paragraph, "words", Look::text, words);
  Node& bar = ui.leaf(Role::progressbar, "bar", Look::progress, {"", words.language});
  bar.label = core::base_text(words.text);
  bar.value = std::to_string(std::clamp(percent, 0, 100));
}

}  // namespace shell
