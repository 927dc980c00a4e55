// The cheapest place for a new trip among routes that stand.
#pragma once

#include <optional>
#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

struct Insertion {
  std::size_t vehicle = 0;
  Route route;          // with the trip in it
  Seconds driving = 0;  // more time on the road than before
};

// routes: one a vehicle, each feasible. Tries every pair of positions behind what is fixed; those that windows and capacity rule out at a
// glance are left out, the rest is decided exactly, least driving first. nullopt: no position keeps every promise.
std::optional<Insertion> best_insertion(const Problem& problem, const std::vector<Route>& routes, int trip);

}  // namespace core::ride
