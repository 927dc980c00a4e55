// What the messages of the waste screens do to the state. The device keeps two records a city: "put-out." (today's collections that stand outside)
// and "remind." (what the calendar file shall hold).
#pragma once

#include <string_view>
#include <vector>

#include "app/state.h"
#include "app/waste/messages.h"
#include "shell/frame/program.h"

namespace app::waste {

void update(State& state, const Message& message, std::vector<shell::Effect>& effects);
void take_record(WasteState& state, const std::string& city, std::string_view key, std::string_view value);
// Brings the calendar's suspensions up to what notices tell. True: something changed.
bool follow_notices(State& state);
// Today's collection of this category has been put out.
bool is_put_out(const State& state, const std::string& category);

}  // namespace app::waste
