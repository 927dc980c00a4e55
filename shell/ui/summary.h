// What is wrong on a page, at its top: one line a fault, each a link that takes the focus to its field. It takes the focus itself when it
// appears.
#pragma once

#include "shell/ui/ui.h"

namespace shell {

struct SummaryLine {
  std::string field;  // id of the field's node; or an address of ours, beginning with "/"
  Words words;
};

// Returns the id that a "focus" effect needs.
std::string summary(Ui& ui, std::string_view key, const Words& title, const std::vector<SummaryLine>& lines);

}  // namespace shell
