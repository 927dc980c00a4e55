// Days of demand served by one way of deciding, and what came of it.
#pragma once

#include <functional>

#include "core/ride/simulation/demand.h"

namespace core::ride {

enum class Policy : std::uint8_t {
  first_fit,  // the first van and position that keeps every promise
  insertion,  // the cheapest position of all vans
  search,     // likewise, and a search between requests: what the service does
  foreseen,   // all requests of the day known before it, none told a time: what could be had at best, but for the search's own gap
};

struct Figures {
  int days = 0, requests = 0, refused = 0, rides = 0, delayed = 0, returned = 0;
  std::int64_t persons = 0;
  Seconds riding = 0, direct = 0;  // of all rides, on board and had they been driven alone
  Seconds waiting = 0;             // from the beginning of the promised window to the pickup; of `foreseen`, of what would still answer the wish
  Seconds delays = 0;              // beyond what was promised
  Seconds driving = 0;             // on a dry road: a measure of length
  Seconds shifts = 0;              // vans' hours

  Figures& operator+=(const Figures& other);
};

struct SimulationOptions {
  Policy policy = Policy::search;
  DemandOptions demand;
  std::size_t search_steps = 200;                               // between two requests
  std::size_t foreseen_steps = 3000;                            // for a day
  std::uint64_t seed = 1;                                       // of the demand: the same for every policy
  std::function<void(const DayPlan& plan, Seconds now)> watch;  // if set, sees the plan after each request; not of `foreseen`
};

// Day number `day` of the seed.
Figures simulate_day(const RideCity& city, const SimulationOptions& options, int day);

}  // namespace core::ride
