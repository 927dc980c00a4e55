// See tabs.h.
#include "shell/ui/tabs.h"

#include "core/base/ruby.h"

namespace shell {

std::optional<std::string> tabs(Ui& ui, std::string_view key, const Words& name, const std::vector<Choice>& choices, const std::string& chosen,
                                const std::function<void()>& panel) {
  const auto box = ui.scope(Role::group, key, Look::tab_panel);
  const std::string panel_id = ui.id_of("panel");
  std::optional<std::string> pressed;
  std::string chosen_id;
  {
    auto list = ui.scope(Role::tablist, "tabs", Look::tabs);
    list.node().label = core::base_text(name.text);
    for (const Choice& choice : choices) {
      Node& node = ui.leaf(Role::tab, choice.value, Look::tab, choice.words);
      if (ui.clicked(node)) pressed = choice.value;
      if (choice.value != chosen) continue;
      chosen_id = node.id;
      node.current = true;
      node.controls = panel_id;
      node.picture = Picture::check;
    }
  }
  auto shown = ui.scope(Role::tabpanel, "panel", Look::tab_panel);
  shown.node().labelled_by = chosen_id;
  panel();
  return pressed;
}

}  // namespace shell
