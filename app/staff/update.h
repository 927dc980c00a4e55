// What the messages of the staff screens, and the server's answers, do to the state.
#pragma once

#include <string_view>
#include <vector>

#include "app/staff/messages.h"
#include "app/staff/state.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::staff {

// Both halves of the staff program's state: what it shares with the residents' program, and its own.
struct Whole {
  State& base;
  StaffState& staff;
  std::vector<shell::Effect>& effects;
};

void update(const Whole& whole, const Message& message);
void answered(const Whole& whole, std::string_view id, int status, std::string_view body);
// Asks for what the address shows and is not here yet: the session, then the list or the case.
void ask_for_screen(const Whole& whole);

}  // namespace app::staff
