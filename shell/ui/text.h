// Words on the page: headings and paragraphs.
#pragma once

#include "shell/ui/ui.h"

namespace shell {

// level 1..3; exactly one level 1 a screen. It takes the focus after a change of screen.
void heading(Ui& ui, std::string_view key, int level, const Words& words);
void text(Ui& ui, std::string_view key, const Words& words, Look look = Look::text);
// A picture alone, with the words that say what it shows.
void image(Ui& ui, std::string_view key, Picture picture, std::uint32_t tint, const Words& alternative);

}  // namespace shell
