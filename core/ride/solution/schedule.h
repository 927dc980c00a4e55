// Whether a route can keep everything that was promised, decided exactly.
//
// Window, travel, ride time and route duration are all bounds on a difference of two times, so the times that hold them form a simple
// temporal problem (Dechter, Meiri, Pearl 1991), and if any exist there is an earliest one. It is found from below: all times start at
// their earliest and are raised until no bound is violated. A route of n visits is settled in at most n + 2 rounds or not at all, as in
// Bellman and Ford's algorithm. Heuristic evaluations of the literature (Cordeau and Laporte 2003, eight steps) need none of it but are not
// exact with native maximum ride times.
#pragma once

#include <optional>
#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

// When each halt begins, earliest possible; nullopt: no times hold all bounds. Capacity is another matter, see load_fits(). Of `route` the
// visits, the first `fixed` times and not_before are used.
std::optional<std::vector<Time>> schedule(const Problem& problem, const Vehicle& vehicle, const Route& route);

// Whether nobody stands: every trip is picked up before it is set down, on this route, and the vehicle's places suffice at every moment.
bool load_fits(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits);

// Time on the road, from the vehicle's start to its end; 0 for a route without visits.
Time driving_time(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits);

// How many visits are fixed at that moment: those begun, and the one the vehicle has left for. It waits where it is until it must leave.
std::size_t fixed_at(const Problem& problem, const Vehicle& vehicle, const Route& route, Time now);

}  // namespace core::ride
