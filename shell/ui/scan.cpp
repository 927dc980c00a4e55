// See scan.h.
#include "shell/ui/scan.h"

#include "core/base/ruby.h"

namespace shell {

void camera(Ui& ui, std::string_view key, const Words& name) {
  Node& node = ui.leaf(Role::image, key, Look::photo, {"", name.language});
  node.label = core::base_text(name.text);
  node.photo = kCameraSource;
}

}  // namespace shell
