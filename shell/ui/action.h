// Things to press. A link goes somewhere (it has an address, and all a browser does with links works); a button does something here.
#pragma once

#include "shell/ui/ui.h"

namespace shell {

struct ActionOptions {
  Look look = Look::link;
  Picture picture = Picture::none;
  std::uint32_t tint = 0;
  bool current = false;      // links: this is the page the person is on
  const char* gesture = "";  // buttons: see Node::gesture
  bool submit = false;       // buttons: Enter in a field of the same form presses it
};

// Addresses of our own that start with "/" are followed by the router; others (https:, tel:) are left to the browser.
void link(Ui& ui, std::string_view key, const Words& words, const std::string& href, const ActionOptions& options = {});
bool button(Ui& ui, std::string_view key, const Words& words, const ActionOptions& options = {.look = Look::primary});

// A button by which the person keeps a text as a file (the page offers it for saving in the press itself).
void save_button(Ui& ui, std::string_view key, const Words& words, const std::string& file_name, const std::string& content, const ActionOptions& options = {});

}  // namespace shell
