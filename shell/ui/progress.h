// How far something is: a bar, with the same in words above it.
#pragma once

#include "shell/ui/ui.h"

namespace shell {

// percent: 0..100. words: what is going on and how far it is ("3 of 10"); also the bar's name.
void progress(Ui& ui, std::string_view key, const Words& words, int percent);

}  // namespace shell
