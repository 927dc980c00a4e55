// See suggest_field.h.
#include "shell/ui/suggest_field.h"

#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace shell {

Suggested suggest_field(Ui& ui, std::string_view key, const Words& label, const std::string& typed, const std::vector<Choice>& suggestions, const Words& status,
                        const FieldOptions& options) {
  Suggested out;
  const auto box = ui.scope(Role::group, key, Look::stack);
  FieldOptions search = options;
  search.search = true;
  out.typed = text_field(ui, "field", label, typed, search);
  // There before it has something to say: readers announce what changes inside it.
  ui.leaf(Role::status, "status", Look::small, status);
  const auto list = ui.scope(Role::list, "suggestions", Look::list);
  for (const Choice& choice : suggestions) {
    const auto item = ui.scope(Role::item, choice.value, Look::stack);
    if (button(ui, "choose", choice.words, {.look = Look::secondary})) out.chosen = choice.value;
    if (!choice.hint.text.empty()) text(ui, "hint", choice.hint, Look::small);
  }
  return out;
}

}  // namespace shell
