// Notices come as a list, once a visit, and then one by one as the city changes them (docs/page-protocol.md, "listen"). The device keeps the
// last list it saw under "notices:CITY".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/notices/messages.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::notices {

void update(State& state, const Message& message, std::vector<shell::Effect>& effects);

std::string address(const State& state);
// Asks for the list, where that is to be done.
void ask(State& state, std::vector<shell::Effect>& effects);
// The next ask() asks again: something may have been missed.
void read_again(State& state);
void take_list(State& state, int status, std::string_view body, std::vector<shell::Effect>& effects);
// Whether every change since the list is heard of: while it is not, what is shown is what was, at its time.
void hear(State& state, bool all);
// json: an array of notices that are new or changed, as an event brings them or the served page holds them.
void take_change(State& state, std::string_view json, std::vector<shell::Effect>& effects);
void take_record(NoticesState& state, const std::string& city, std::string_view key, std::string_view value);

}  // namespace app::notices
