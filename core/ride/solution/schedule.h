// Whether a route can keep everything that was promised, decided exactly (chain.h), and what follows from its times.
#pragma once

#include <optional>
#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

// When each halt begins, earliest possible; nullopt: no times hold all bounds. Capacity is not looked at. Of `route` the visits, the first `fixed`
// times and not_before are used.
std::optional<std::vector<Time>> schedule(const Problem& problem, const Vehicle& vehicle, const Route& route);

// On the road, from the vehicle's start to its end; 0 for a route without visits.
Time driving_time(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits);

// How many visits are fixed at that moment: those begun, and the one the vehicle has left for. It waits where it is until it must leave.
std::size_t fixed_at(const Problem& problem, const Vehicle& vehicle, const Route& route, Time now);

}  // namespace core::ride
