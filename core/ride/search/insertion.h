// The cheapest place for a new trip among routes that stand.
#pragma once

#include <optional>
#include <vector>

#include "core/ride/search/place_trip.h"

namespace core::ride {

struct Insertion {
  std::size_t vehicle = 0;
  Place place;
};

// Routes as plans, one a vehicle. The problem must outlive them.
std::vector<RoutePlan> plans_of(const Problem& problem, const std::vector<Route>& routes);

// nullopt: no position in any route keeps every promise. Routes that cannot keep theirs are left alone.
std::optional<Insertion> best_insertion(const std::vector<RoutePlan>& plans, const Weights& weights, int trip);

}  // namespace core::ride
