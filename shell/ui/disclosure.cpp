// See disclosure.h.
#include "shell/ui/disclosure.h"

namespace shell {

bool disclosure(Ui& ui, std::string_view key, const Words& words, bool open) {
  Node& node = ui.leaf(Role::button, key, Look::disclosure, words);
  node.picture = open ? Picture::minus : Picture::plus;
  node.expanded = open ? Expanded::open : Expanded::closed;
  return ui.clicked(node);
}

}  // namespace shell
