// See field.h.
#include "shell/ui/field.h"

#include <algorithm>

#include "core/base/ruby.h"

namespace shell {

namespace {

// A radio or checkbox with its words; what was entered, if it was.
std::optional<std::string> choice_row(Ui& ui, Role role, const Choice& choice, bool checked, bool invalid, bool beside) {
  const auto row = ui.scope(Role::group, choice.value, Look::choice);
  const std::string hint_id = choice.hint.text.empty() ? "" : ui.id_of("words") + "/hint";
  const bool radio = role == Role::radio;
  Node& control = ui.leaf(role, radio ? "radio" : "checkbox", radio ? Look::radio : Look::checkbox, {"", choice.words.language});
  control.value = choice.value;
  control.checked = checked;
  control.hint = hint_id;
  control.invalid = invalid && !radio;  // radios have it on their group
  auto entered = ui.entered(control);
  const std::string control_id = control.id;
  auto words = ui.scope(Role::group, "words", Look::stack);
  words.node().wide = !beside;
  ui.leaf(Role::label, "label", Look::choice_label, choice.words).labelled_by = control_id;
  if (!choice.hint.text.empty()) ui.leaf(Role::paragraph, "hint", Look::hint, choice.hint);
  return entered;
}

Look look_of(const FieldOptions& options) { return options.short_choices ? Look::cluster : Look::choices; }

}  // namespace

std::string describe(Ui& ui, const FieldOptions& options) {
  std::string ids;
  if (!options.hint.text.empty()) ids = ui.leaf(Role::paragraph, "hint", Look::hint, options.hint).id;
  if (options.error.text.empty()) return ids;
  Node& error = ui.leaf(Role::paragraph, "error", Look::error, options.error);
  error.picture = Picture::warning;
  return ids + (ids.empty() ? "" : " ") + error.id;
}

std::optional<std::string> text_field(Ui& ui, std::string_view key, const Words& label, const std::string& value, const FieldOptions& options) {
  const auto group = ui.scope(Role::group, key, Look::field);
  const std::string input_id = ui.id_of("input");
  ui.leaf(Role::label, "label", Look::label, label).labelled_by = input_id;
  const std::string described = describe(ui, options);
  const Role role = options.multiline ? Role::textarea : options.search ? Role::searchbox : Role::textbox;
  Node& input = ui.leaf(role, "input", options.multiline ? Look::textarea : Look::input, {"", label.language});
  input.value = value;
  input.input_type = options.input_type;
  input.input_mode = options.input_mode;
  input.autocomplete = options.autocomplete;
  input.hint = described;
  input.invalid = !options.error.text.empty();
  return ui.entered(input);
}

std::optional<std::string> radios(Ui& ui, std::string_view key, const Words& question, const std::vector<Choice>& choices, const std::string& chosen,
                                  const FieldOptions& options) {
  const auto group = ui.scope(Role::group, key, Look::field);
  ui.leaf(Role::paragraph, "question", Look::label, question);
  const std::string described = describe(ui, options);
  std::optional<std::string> picked;
  auto list = ui.scope(Role::radiogroup, "choices", look_of(options));
  list.node().label = core::base_text(question.text);
  list.node().hint = described;
  list.node().invalid = !options.error.text.empty();
  for (const Choice& choice : choices)
    if (choice_row(ui, Role::radio, choice, choice.value == chosen, false, options.short_choices)) picked = choice.value;
  return picked;
}

std::optional<std::vector<std::string>> checkboxes(Ui& ui, std::string_view key, const Words& question, const std::vector<Choice>& choices,
                                                   const std::vector<std::string>& chosen, const FieldOptions& options) {
  const auto group = ui.scope(Role::group, key, Look::field);
  ui.leaf(Role::paragraph, "question", Look::label, question);
  const std::string described = describe(ui, options);
  std::vector<std::string> now;
  bool changed = false;
  auto list = ui.scope(Role::group, "choices", look_of(options));
  list.node().label = core::base_text(question.text);
  list.node().hint = described;
  for (const Choice& choice : choices) {
    bool checked = std::find(chosen.begin(), chosen.end(), choice.value) != chosen.end();
    if (const auto entered = choice_row(ui, Role::checkbox, choice, checked, !options.error.text.empty(), options.short_choices)) {
      changed = true;
      checked = !entered->empty();
    }
    if (checked) now.push_back(choice.value);
  }
  return changed ? std::optional(std::move(now)) : std::nullopt;
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
