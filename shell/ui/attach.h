// Attaching photos and files: the button that asks for them, and how one that is there looks.
#pragma once

#include <optional>

#include "shell/ui/action.h"

namespace shell {

// accept: as of HTML's file field ("image/*"). The page asks inside the press, keeps what is chosen and tells what becomes of each: "busy", then
// "add NAME" or "fault WHY" (docs/page-protocol.md).
std::optional<std::string> attach_button(Ui& ui, std::string_view key, const Words& words, std::string accept);

// A person's picture: by the name it is kept under on the device, or by an address of the server ("/...").
void photo(Ui& ui, std::string_view key, const std::string& source, const Words& alternative);

}  // namespace shell
