// See attach.h.
#include "shell/ui/attach.h"

namespace shell {

void attach_button(Ui& ui, std::string_view key, const Words& words, const AttachOptions& options) {
  Node& node = ui.leaf(Role::button, key, Look::secondary, words);
  node.picture = Picture::camera;
  node.gesture = "attach";
  node.value = options.accept;
  node.href = options.place;
  node.hint = options.described_by;
}

void photo(Ui& ui, std::string_view key, const std::string& source, core::Language language) {
  ui.leaf(Role::image, key, Look::photo, {"", language}).photo = source;
}

}  // namespace shell
