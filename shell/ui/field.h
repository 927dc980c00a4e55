// Fields: label above, then hint, then error, then the field, which is the browser's own. They return what was entered, when it was.
#pragma once

#include <optional>
#include <vector>

#include "shell/ui/ui.h"

namespace shell {

struct FieldOptions {
  bool search = false, multiline = false;
  const char* input_type = "text";  // text, tel, email
  const char* input_mode = "";      // numeric, for whole numbers
  const char* autocomplete = "";    // HTML's autocomplete tokens
  Words hint, error;                // empty: none
  bool short_choices = false;       // of some words at most: beside each other
};
// Hint and error of a field as nodes of the open scope; returns the ids that describe it. For fields made of several controls.
std::string describe(Ui& ui, const FieldOptions& options);

std::optional<std::string> text_field(Ui& ui, std::string_view key, const Words& label, const std::string& value, const FieldOptions& options = {});

struct Choice {
  std::string value;
  Words words;
  Words hint;  // empty: none
};
// One of some.
std::optional<std::string> radios(Ui& ui, std::string_view key, const Words& question, const std::vector<Choice>& choices, const std::string& chosen,
                                  const FieldOptions& options = {});
// Any of some: all that are chosen after a change.
std::optional<std::vector<std::string>> checkboxes(Ui& ui, std::string_view key, const Words& question, const std::vector<Choice>& choices,
                                                   const std::vector<std::string>& chosen, const FieldOptions& options = {});
std::optional<std::string> select(Ui& ui, std::string_view key, const Words& label, const std::vector<Choice>& choices, const std::string& chosen);
// The same without a visible label, for the header: what it chooses is plain from what it shows.
std::optional<std::string> compact_select(Ui& ui, std::string_view key, const Words& name, const std::vector<Choice>& choices, const std::string& chosen);

}  // namespace shell
