// See field.h.
#include "shell/ui/field.h"

#include "core/base/ruby.h"

namespace shell {

std::optional<std::string> text_field(Ui& ui, std::string_view key, const Words& label, const std::string& value, const FieldOptions& options) {
  const auto group = ui.scope(Role::group, key, Look::field);
  const std::string input_id = ui.id_of("input");
  ui.leaf(Role::label, "label", Look::label, label).labelled_by = input_id;
  std::string described;
  if (!options.hint.text.empty()) described = ui.leaf(Role::paragraph, "hint", Look::hint, options.hint).id;
  if (!options.error.text.empty()) {
    Node& error = ui.leaf(Role::paragraph, "error", Look::error, options.error);
    error.picture = Picture::warning;
    described += (described.empty() ? "" : " ") + error.id;
  }
  Node& input = ui.leaf(options.search ? Role::searchbox : Role::textbox, "input", Look::input, {"", label.language});
  input.value = value;
  input.input_type = options.input_type;
  input.autocomplete = options.autocomplete;
  input.hint = described;
  input.invalid = !options.error.text.empty();
  return ui.entered(input);
}

std::optional<std::string> radios(Ui& ui, std::string_view key, const Words& question, const std::vector<Choice>& choices, const std::string& chosen) {
  const auto group = ui.scope(Role::group, key, Look::field);
  const std::string question_id = ui.leaf(Role::paragraph, "question", Look::label, question).id;
  std::optional<std::string> picked;
  auto options = ui.scope(Role::radiogroup, "choices", Look::choices);
  options.node().labelled_by = question_id;
  for (const Choice& choice : choices) {
    const auto row = ui.scope(Role::group, choice.value, Look::choice);
    std::string hint_id = choice.hint.text.empty() ? "" : ui.id_of("words") + "/hint";
    Node& radio = ui.leaf(Role::radio, "radio", Look::radio, {"", choice.words.language});
    radio.value = choice.value;
    radio.checked = choice.value == chosen;
    radio.hint = hint_id;
    if (ui.entered(radio)) picked = choice.value;
    const std::string radio_id = radio.id;
    auto words = ui.scope(Role::group, "words", Look::stack);
    words.node().wide = true;
    ui.leaf(Role::label, "label", Look::choice_label, choice.words).labelled_by = radio_id;
    if (!choice.hint.text.empty()) ui.leaf(Role::paragraph, "hint", Look::hint, choice.hint);
  }
  return picked;
}

std::optional<std::string> compact_select(Ui& ui, std::string_view key, const Words& name, const std::vector<Choice>& choices, const std::string& chosen) {
  auto box = ui.scope(Role::select, key, Look::select);
  Node& node = box.node();
  node.language = name.language;
  node.label = core::base_text(name.text);
  node.value = chosen;
  auto picked = ui.entered(node);
  for (const Choice& choice : choices) {
    Node& option = ui.leaf(Role::option, choice.value, Look::text, choice.words);
    option.value = choice.value;
    option.checked = choice.value == chosen;
  }
  return picked;
}

std::optional<std::string> select(Ui& ui, std::string_view key, const Words& label, const std::vector<Choice>& choices, const std::string& chosen) {
  const auto group = ui.scope(Role::group, key, Look::field);
  ui.leaf(Role::label, "label", Look::label, label).labelled_by = ui.id_of("select");
  return compact_select(ui, "select", {"", label.language}, choices, chosen);
}

}  // namespace shell
