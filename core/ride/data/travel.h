// How long vans take between any two stops.
#pragma once

#include <vector>

#include "core/ride/data/service.h"

namespace core::ride {

// Row: from; as Stops::all. Obeys the triangle inequality: great-circle lengths do, and rounding up keeps it.
std::vector<Seconds> travel_table(const Service& service, const Stops& stops);

// Makes every entry the quickest way, by way of other stops too: for a table of which single entries were made longer. O(stops³).
void shorten_by_detours(std::vector<Seconds>& travel, std::size_t stops);

// What the engine needs of a city; all outlive it.
struct RideCity {
  const Service& service;
  const Stops& stops;
  const std::vector<Seconds>& travel;  // travel_table() of these

  Seconds between(int from, int to) const { return travel[static_cast<std::size_t>(from) * stops.all.size() + static_cast<std::size_t>(to)]; }
};

}  // namespace core::ride
