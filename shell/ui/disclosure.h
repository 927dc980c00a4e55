// Something more that opens below its button (WAI-ARIA APG "disclosure").
#pragma once

#include "shell/ui/ui.h"

namespace shell {

// True when it was pressed: open it, or close it. While it is open the caller builds what it shows, right after.
bool disclosure(Ui& ui, std::string_view key, const Words& words, bool open);

}  // namespace shell
