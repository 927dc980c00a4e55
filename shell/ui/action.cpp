// See action.h.
#include "shell/ui/action.h"

namespace shell {
namespace {
void apply(Node& node, const ActionOptions& options) {
  node.picture = options.picture;
  node.picture_tint = options.tint;
  node.current = options.current;
  node.submit = options.submit;
  node.gesture = options.gesture;
}
}  // namespace

void link(Ui& ui, std::string_view key, const Words& words, const std::string& href, const ActionOptions& options) {
  Node& node = ui.leaf(Role::link, key, options.look, words);
  node.href = href;
  apply(node, options);
  if (ui.clicked(node)) ui.follow(href);
}

bool button(Ui& ui, std::string_view key, const Words& words, const ActionOptions& options) {
  Node& node = ui.leaf(Role::button, key, options.look, words);
  apply(node, options);
  return ui.clicked(node);
}

void save_button(Ui& ui, std::string_view key, const Words& words, const std::string& file_name, const std::string& content, const ActionOptions& options) {
  Node& node = ui.leaf(Role::button, key, options.look, words);
  node.picture = options.picture;
  node.gesture = "save";
  node.href = file_name;
  node.value = content;
}

}  // namespace shell
