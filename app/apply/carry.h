// Drafts to other devices and over from them: a QR code, a file, or sealed under a code that only the person has. docs/carrying.md.
#pragma once

#include <string_view>
#include <vector>

#include "app/apply/messages.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::apply {

void update(State& state, const CarryMessage& message, std::vector<shell::Effect>& effects);
// What the page tells ("parcel-out", "parcel-in", "scanned" in docs/page-protocol.md). False: nothing of this.
bool carry_told(State& state, std::string_view what, std::string_view value, std::vector<shell::Effect>& effects);

// Whether the code that was made last opens what the draft is now.
bool code_is_of(const Carry& carry, const std::string& procedure, const Draft& draft);
// After a change of the address: what was going on on the screen of taking over is over elsewhere.
void leave_carrying(State& state);

// Drafts whose time is over go, once what the device has is known. The day a draft goes; nullopt: it has no date.
std::optional<core::Date> draft_goes(const Draft& draft);
void drop_old_drafts(State& state, std::vector<shell::Effect>& effects);

}  // namespace app::apply
