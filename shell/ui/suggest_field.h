// A field that finds one thing among many: what is typed narrows a list of buttons below it, one press chooses. The list is on the page
// itself, so it reads, scrolls and prints like everything else.
#pragma once

#include "shell/ui/field.h"

namespace shell {

struct Suggested {
  std::optional<std::string> typed;   // the field's new text
  std::optional<std::string> chosen;  // the value of the choice that was pressed
};

// suggestions: those that fit what is typed, best first, already cut to what shall be shown. status: said when the list changes ("3 found").
Suggested suggest_field(Ui& ui, std::string_view key, const Words& label, const std::string& typed, const std::vector<Choice>& suggestions, const Words& status,
                        const FieldOptions& options = {});

}  // namespace shell
