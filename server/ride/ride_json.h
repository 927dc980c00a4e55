// Pieces of rides as JSON, alike in all answers.
#pragma once

#include "core/base/json.h"
#include "core/ride/day/day.h"

namespace server {

void write_party(core::json::Writer& out, const core::ride::Party& party);
// "late_minutes" or "returned" of a ride whose promise cannot be kept; nothing of one that can.
void write_trouble(core::json::Writer& out, const core::ride::DayPlan& plan, const std::string& ride);

}  // namespace server
