// See banner.h.
#include "shell/ui/banner.h"

namespace shell {

void banner(Ui& ui, std::string_view key, Banner kind, const Words& words, bool live) {
  static constexpr struct {
    Look look;
    Picture picture;
  } kKinds[]{{Look::note, Picture::info},
             {Look::sample, Picture::info},
             {Look::warning, Picture::warning},
             {Look::error_box, Picture::warning},
             {Look::success_box, Picture::check}};
  const auto& style = kKinds[static_cast<std::size_t>(kind)];
  const Role role = !live ? Role::note : kind == Banner::error || kind == Banner::warning ? Role::alert : Role::status;
  ui.leaf(role, key, style.look, words).picture = style.picture;
}

}  // namespace shell
