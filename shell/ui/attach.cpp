// See attach.h.
#include "shell/ui/attach.h"

#include "core/base/ruby.h"

namespace shell {

std::optional<std::string> attach_button(Ui& ui, std::string_view key, const Words& words, std::string accept) {
  Node& node = ui.leaf(Role::button, key, Look::secondary, words);
  node.picture = Picture::camera;
  node.gesture = "attach";
  node.value = std::move(accept);
  return ui.entered(node);
}

void photo(Ui& ui, std::string_view key, const std::string& source, const Words& alternative) {
  Node& node = ui.leaf(Role::image, key, Look::photo, {"", alternative.language});
  node.label = core::base_text(alternative.text);
  node.photo = source;
}

}  // namespace shell
