// Days of demand served by one way of deciding, and what came of it.
#pragma once

#include "core/ride/simulation/simulated_day.h"

namespace core::ride {

// Day number `day` of the seed, under any policy.
Figures simulate_day(const RideCity& city, const SimulationOptions& options, int day);

}  // namespace core::ride
