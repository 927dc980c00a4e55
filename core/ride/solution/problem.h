// A dial-a-ride problem in numbers: places, trips with what was promised for them, vehicles. Times are whole units (time.h), so that what is
// checked in them is exact. Travel obeys the triangle inequality: going by way of a third place is never quicker.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/ride/time.h"

namespace core::ride {

struct Window {
  Time earliest = 0, latest = 0;

  bool operator==(const Window&) const = default;
};

struct Load {
  int seats = 0, wheelchairs = 0;
};

// One party from one place to another. A halt begins in its window and lasts its service time.
struct Trip {
  int from = 0, to = 0;  // places
  Window pickup, dropoff;
  Time pickup_service = 0, dropoff_service = 0;
  Time longest_ride = 0;  // from the end of the pickup's service to the beginning of the drop-off's
  Load load;
};

struct Vehicle {
  int start = 0, end = 0;  // places
  Window shift;            // leaves the start no earlier, is at the end no later
  Time longest_route = 0;  // from leaving to being back; looked at while nothing is fixed: a vehicle that has left cannot leave later
  Load capacity;
};

struct Problem {
  int places = 0;
  std::vector<Time> travel;  // places x places, row: from
  std::vector<Trip> trips;
  std::vector<Vehicle> vehicles;

  Time between(int from, int to) const { return travel[static_cast<std::size_t>(from) * static_cast<std::size_t>(places) + static_cast<std::size_t>(to)]; }
};

struct Visit {
  int trip = 0;
  bool pickup = true;

  bool operator==(const Visit&) const = default;
};

// What a vehicle does, in order, and when each halt begins. The first `fixed` visits lie in the past, or the vehicle is on its way there:
// their times do not change any more.
struct Route {
  std::vector<Visit> visits;
  std::vector<Time> times;
  std::size_t fixed = 0;
  Time not_before = 0;  // nothing that is not fixed is left for earlier than this: it is now
};

inline int place_of(const Problem& problem, Visit visit) {
  const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
  return visit.pickup ? trip.from : trip.to;
}
inline Time service_of(const Problem& problem, Visit visit) {
  const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
  return visit.pickup ? trip.pickup_service : trip.dropoff_service;
}
inline Window window_of(const Problem& problem, Visit visit) {
  const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
  return visit.pickup ? trip.pickup : trip.dropoff;
}

}  // namespace core::ride
