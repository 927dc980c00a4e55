// The cheapest feasible place for one trip in one route, decided exactly in constant time for each pair of positions.
#pragma once

#include <limits>
#include <optional>

#include "core/ride/search/random.h"
#include "core/ride/search/route_plan.h"

namespace core::ride {

struct Place {
  std::size_t pickup = 0, dropoff = 0;  // before which positions, both counted without the trip
  Time cost = 0;                        // what driving it adds, by its weight, and its own riding and waiting; what others lose is left out
};

// Overlooks one in so many feasible pairs of positions, that searches do not always do what seems best ("blinks": Christiaens and Vanden Berghe
// 2020).
struct Blinks {
  Random* random = nullptr;
  std::size_t once_in = 0;
};

// nullopt: no pair of positions keeps everything, or none costs less than `below`. Of equal ones the first.
std::optional<Place> place_trip(const RoutePlan& plan, const Weights& weights, int trip, Time below = std::numeric_limits<Time>::max(), Blinks blinks = {});

}  // namespace core::ride
