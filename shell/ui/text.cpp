// See text.h.
#include "shell/ui/text.h"

#include "core/base/ruby.h"

namespace shell {

void heading(Ui& ui, std::string_view key, int level, const Words& words) {
  static constexpr Look kLooks[]{Look::h1, Look::h2, Look::h3};
  ui.leaf(Role::heading, key, kLooks[level - 1], words).level = static_cast<std::uint8_t>(level);
}

void text(Ui& ui, std::string_view key, const Words& words, Look look) { ui.leaf(Role::paragraph, key, look, words); }

void image(Ui& ui, std::string_view key, Picture picture, std::uint32_t tint, const Words& alternative) {
  Node& node = ui.leaf(Role::image, key, Look::picture, {"", alternative.language});
  node.label = core::base_text(alternative.text);
  node.picture = picture;
  node.picture_tint = tint;
}

}  // namespace shell
