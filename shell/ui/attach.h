// Attaching photos and files: the button that asks for them, and how one that is there looks.
#pragma once

#include "shell/ui/action.h"

namespace shell {

struct AttachOptions {
  std::string accept = "image/*";  // as of HTML's file field
  std::string place;               // what is attached belongs there, wherever the person is by the time it is ready
  std::string described_by;        // ids of nodes
};
// The page asks inside the press, keeps what is chosen and tells what becomes of each ("attach" in docs/page-protocol.md).
void attach_button(Ui& ui, std::string_view key, const Words& words, const AttachOptions& options);

// A person's picture, whose name stands beside it: by the name it is kept under on the device, or by an address of the server ("/...").
void photo(Ui& ui, std::string_view key, const std::string& source, core::Language language);

}  // namespace shell
