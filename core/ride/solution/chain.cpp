// See chain.h.
#include "core/ride/solution/chain.h"

#include <algorithm>

namespace core::ride {
namespace {

// Where a drop-off's pickup stands among the visits before it, counted from 1; 0: it is not there.
std::size_t pickup_of(const std::vector<Visit>& visits, std::size_t dropoff) {
  if (visits[dropoff].pickup) return 0;
  for (std::size_t i = dropoff; i > 0; --i)
    if (visits[i - 1].trip == visits[dropoff].trip) return i;
  return 0;
}

}  // namespace

Time latest_of(const Problem& problem, const Route& route, Visit visit) {
  const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
  if (visit.pickup) return trip.pickup.latest;
  for (std::size_t i = 0; i < route.fixed; ++i)
    if (route.visits[i].trip == visit.trip) return std::min(trip.dropoff.latest, route.times[i] + trip.pickup_service + trip.longest_ride);
  return trip.dropoff.latest;
}

Chain chain_of(const Problem& problem, const Vehicle& vehicle, const Route& route) {
  return chain_of(problem, vehicle, route, {route.visits.begin() + static_cast<std::ptrdiff_t>(route.fixed), route.visits.end()});
}

Chain chain_of(const Problem& problem, const Vehicle& vehicle, const Route& route, const std::vector<Visit>& visits) {
  const std::size_t n = visits.size();
  Chain out;
  out.halts.reserve(n + 2);
  out.windows.reserve(n + 2);
  out.legs.reserve(n + 1);
  out.pickups.assign(n + 2, 0);
  out.rides.resize(n + 2);
  out.longest = vehicle.longest_route;
  out.halts.push_back({vehicle.start, 0});
  out.windows.push_back({std::max(vehicle.shift.earliest, route.not_before), vehicle.shift.latest});
  if (route.fixed > 0) {
    const Visit last = route.visits[route.fixed - 1];
    const Time free_at = std::max(route.times[route.fixed - 1] + service_of(problem, last), route.not_before);
    out.halts[0].place = place_of(problem, last);
    out.windows[0] = {free_at, free_at};
    out.longest = std::max<Time>(vehicle.shift.latest - free_at, 0);  // it has left: the duration binds no more than the shift
  }
  const auto add = [&](Halt halt, Window window) {
    const Halt before = out.halts.back();
    out.legs.push_back(before.service + problem.between(before.place, halt.place));
    out.halts.push_back(halt);
    out.windows.push_back(window);
  };
  for (std::size_t i = 0; i < n; ++i) {
    const Visit visit = visits[i];
    add({place_of(problem, visit), service_of(problem, visit)}, {window_of(problem, visit).earliest, latest_of(problem, route, visit)});
    if (const std::size_t pickup = pickup_of(visits, i)) {
      const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
      out.pickups[i + 1] = pickup;
      out.rides[i + 1] = trip.longest_ride + trip.pickup_service;
    }
  }
  add({vehicle.end, 0}, vehicle.shift);
  if (n == 0 && route.fixed == 0) out.legs[0] = 0;  // it stays at home
  return out;
}

bool raise(const Chain& chain, std::vector<Time>& times, std::size_t from) {
  const std::size_t last = chain.last();
  for (std::size_t round = 0; round < last + 3; ++round) {
    // Bounds that run back, the longest ride and the route's duration, send it back as far as they raised anything.
    std::size_t back = last + 1;
    for (std::size_t c = from; c < last; ++c) times[c + 1] = std::max(times[c + 1], times[c] + chain.legs[c]);
    for (std::size_t c = from; c <= last; ++c) {
      const std::size_t pickup = chain.pickups[c];
      if (pickup == 0 || times[pickup] >= times[c] - chain.rides[c]) continue;
      times[pickup] = times[c] - chain.rides[c];
      back = std::min(back, pickup);
    }
    if (times[0] < times[last] - chain.longest) {
      times[0] = times[last] - chain.longest;
      back = 0;
    }
    if (back > last) return true;
    from = back;
  }
  return false;
}

void lower(const Chain& chain, std::vector<Time>& times) {
  const std::size_t last = chain.last();
  for (bool lowered = true; lowered;) {
    lowered = false;
    const auto to = [&](std::size_t c, Time time) {
      if (times[c] <= time) return;
      times[c] = time;
      lowered = true;
    };
    to(last, times[0] + chain.longest);
    for (std::size_t c = last; c-- > 0;) to(c, times[c + 1] - chain.legs[c]);
    for (std::size_t c = 1; c < last; ++c)
      if (chain.pickups[c] != 0) to(c, times[chain.pickups[c]] + chain.rides[c]);
  }
}

bool settle(const Chain& chain, std::vector<Time>& times) {
  times.clear();
  for (const Window window : chain.windows) times.push_back(window.earliest);
  if (!raise(chain, times, 0)) return false;
  for (std::size_t c = 0; c <= chain.last(); ++c)
    if (times[c] > chain.windows[c].latest) return false;
  return true;
}

}  // namespace core::ride
