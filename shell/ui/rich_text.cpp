// See rich_text.h.
#include "shell/ui/rich_text.h"

namespace shell {

void rich_text(Ui& ui, std::string_view key, const std::vector<Span>& spans) {
  const auto paragraph = ui.scope(Role::paragraph, key, Look::rich);
  for (const Span& span : spans) {
    const bool link = !span.href.empty();
    Node& node = ui.leaf(link          ? Role::link
                         : span.strong ? Role::strong
                                       : Role::span,
                         span.key,
                         link          ? Look::inline_link
                         : span.strong ? Look::strong
                                       : Look::words,
                         span.words);
    node.href = span.href;
    if (link && ui.clicked(node)) ui.follow(span.href);
  }
}

}  // namespace shell
