// What the service would do with other vans or windows: days of demand that never were, served here by the engine itself, a step at a time between frames.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/staff/messages.h"
#include "app/staff/update.h"

namespace app::staff {

// "vans", "window", "requests", "days".
std::span<const char* const> what_if_fields();
// What the service has today; of "vans" and "window".
int what_if_now(const State& base, std::string_view field);
// What can be chosen, and what is until something is. The bus is loaded.
std::vector<int> what_if_choices(const State& base, std::string_view field);
int what_if_value(const State& base, const WhatIf& what_if, const std::string& field);

void update_what_if(const Whole& whole, const WhatIfField& message);
void update_what_if(const Whole& whole, const StartWhatIf& message);
void update_what_if(const Whole& whole, const StopWhatIf& message);
// One step of it, if it runs.
shell::Work step_what_if(StaffState& staff);

}  // namespace app::staff
