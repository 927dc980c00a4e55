// Notices on the screen.
//   notices        those for this person, or all; ?id= puts one first
// and, on every screen, what is urgent; on home, what is new.
#pragma once

#include "app/common/context.h"

namespace app {

void notices_screen(const Context& context);

namespace notices {

shell::Words topic_words(const Context& context, core::notices::Topic topic);
// A text as a clerk wrote it, in that language or, marked, in Japanese.
shell::Words clerks_words(const core::Localized& text, core::Language language);
// A notice in full, in the scope that is open.
void notice_card(const Context& context, const core::notices::Notice& notice);
// In force, published last first. all: also those that are for other areas or of topics not wanted.
std::vector<const core::notices::Notice*> shown(const State& state, bool all);
// A box a notice that is urgent and concerns this person; nothing where there is none.
void urgent(const Context& context);
// Links to the latest few that are not urgent.
void rows(const Context& context, std::size_t most);

}  // namespace notices
}  // namespace app
