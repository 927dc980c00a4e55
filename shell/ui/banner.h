// A box that says one thing: a note, that what follows is a sample, a warning, an error, or that something went well.
#pragma once

#include "shell/ui/ui.h"

namespace shell {

enum class Banner : std::uint8_t { note, sample, warning, error, success };
// live: announced to screen readers when it appears.
void banner(Ui& ui, std::string_view key, Banner kind, const Words& words, bool live = false);

}  // namespace shell
