// Several views of one thing, of which one shows (WAI-ARIA APG "tabs"): arrow keys go from tab to tab and show it.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "shell/ui/field.h"

namespace shell {

// panel: builds what the chosen tab shows. The value of the tab that was pressed.
std::optional<std::string> tabs(Ui& ui, std::string_view key, const Words& name, const std::vector<Choice>& choices, const std::string& chosen,
                                const std::function<void()>& panel);

}  // namespace shell
