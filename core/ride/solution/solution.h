// What a search finds: who is carried by which vehicle in which order and when, whom none carries, and what that costs.
#pragma once

#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

// What a unit of each counts. The literature's benchmarks count driving alone.
struct Weights {
  Time driving = 1;  // a unit of time on the road, from depot to depot
  Time riding = 0;   // a trip's unit of time on board
  Time waiting = 0;  // a trip's unit of time from the beginning of its pickup window to its pickup
  Time vehicle = 0;  // a vehicle that leaves its depot at all

  bool counts_times() const { return riding != 0 || waiting != 0; }
};

struct Solution {
  std::vector<Route> routes;  // one a vehicle, each feasible, at its earliest times
  std::vector<int> unserved;  // trips in no route, ascending
  Time cost = 0;              // of the routes; says nothing of the unserved

  // Fewer unserved, then cheaper.
  bool better_than(const Solution& other) const {
    return unserved.size() != other.unserved.size() ? unserved.size() < other.unserved.size() : cost < other.cost;
  }
};

}  // namespace core::ride
