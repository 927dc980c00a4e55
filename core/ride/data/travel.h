// How long vans take between any two stops.
#pragma once

#include <vector>

#include "core/ride/data/service.h"

namespace core::ride {

// Row: from; as Stops::all. Obeys the triangle inequality: great-circle lengths do, and rounding up keeps it.
std::vector<Seconds> travel_table(const Service& service, const Stops& stops);

struct ClosedRoad {
  std::string from, to;  // stops' ids
  Seconds extra = 0;

  bool operator==(const ClosedRoad&) const = default;
};

// These roads cannot be driven: whatever way crosses one takes its `extra` longer, or goes round by other stops if that is quicker. The pack has no
// roads: what is closed is taken to be a line as long as the two stops are apart, across the middle between them. O(stops³), whatever their number.
void close_roads(std::vector<Seconds>& travel, const Stops& stops, const std::vector<ClosedRoad>& roads);

// What the engine needs of a city; all outlive it.
struct RideCity {
  const Service& service;
  const Stops& stops;
  const std::vector<Seconds>& travel;  // travel_table() of these

  Seconds between(int from, int to) const { return travel[static_cast<std::size_t>(from) * stops.all.size() + static_cast<std::size_t>(to)]; }
};

}  // namespace core::ride
