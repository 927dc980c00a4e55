// See insertion.h.
#include "core/ride/search/insertion.h"

#include <algorithm>

#include "core/ride/solution/schedule.h"

namespace core::ride {
namespace {

struct Candidate {
  std::size_t vehicle, pickup_at, dropoff_at;  // indices in the route without the trip: before which visit
  Seconds driving;
};

// One route, with what is known of it once for all positions.
class Room {
 public:
  Room(const Problem& problem, const Vehicle& vehicle, const Route& route, int trip)
      : problem_(problem), vehicle_(vehicle), route_(route), trip_(problem.trips[static_cast<std::size_t>(trip)]) {
    const std::size_t n = route.visits.size();
    // Necessary bounds: times from above by windows and travel alone.
    latest_.assign(n + 1, vehicle.shift.latest);
    int next = vehicle.end;
    Seconds limit = vehicle.shift.latest;
    for (std::size_t i = n; i-- > 0;) {
      const Visit visit = route.visits[i];
      limit = std::min(window_of(problem, visit).latest, limit - problem.between(place_of(problem, visit), next) - service_of(problem, visit));
      latest_[i] = limit;
      next = place_of(problem, visit);
    }
    load_.assign(n + 1, {});
    for (std::size_t i = 0; i < n; ++i) {
      const Trip& one = problem.trips[static_cast<std::size_t>(route.visits[i].trip)];
      const int sign = route.visits[i].pickup ? 1 : -1;
      load_[i + 1] = {load_[i].seats + sign * one.load.seats, load_[i].wheelchairs + sign * one.load.wheelchairs};
    }
  }

  void candidates(std::size_t vehicle, std::vector<Candidate>& out) const {
    for (std::size_t p = route_.fixed; p <= route_.visits.size(); ++p) {
      if (!carries(p)) continue;
      const Seconds picked = std::max(reach(p, trip_.from), trip_.pickup.earliest);
      if (picked > trip_.pickup.latest) {
        if (free_at(p) > trip_.pickup.latest) break;  // and later positions only more so
        continue;
      }
      positions_for_dropoff(vehicle, p, picked, out);
    }
  }

 private:
  int place_before(std::size_t i) const { return i == 0 ? vehicle_.start : place_of(problem_, route_.visits[i - 1]); }
  int place_at(std::size_t i) const { return i == route_.visits.size() ? vehicle_.end : place_of(problem_, route_.visits[i]); }
  // When the vehicle can leave the place before position i.
  Seconds free_at(std::size_t i) const {
    const Seconds own = i == 0 ? vehicle_.shift.earliest : route_.times[i - 1] + service_of(problem_, route_.visits[i - 1]);
    return std::max(own, route_.not_before);
  }
  Seconds reach(std::size_t i, int place) const { return free_at(i) + problem_.between(place_before(i), place); }
  bool carries(std::size_t i) const {
    return load_[i].seats + trip_.load.seats <= vehicle_.capacity.seats && load_[i].wheelchairs + trip_.load.wheelchairs <= vehicle_.capacity.wheelchairs;
  }

  void positions_for_dropoff(std::size_t vehicle, std::size_t p, Seconds picked, std::vector<Candidate>& out) const {
    const Seconds base = problem_.between(place_before(p), place_at(p));
    const Seconds to_pickup = problem_.between(place_before(p), trip_.from);
    const Seconds left = picked + trip_.pickup_service;
    consider(vehicle, p, p, left + problem_.between(trip_.from, trip_.to), to_pickup + problem_.between(trip_.from, trip_.to) - base, out);
    // The earliest the next visits can be with the pickup before them.
    Seconds begins = left + problem_.between(trip_.from, place_at(p));
    for (std::size_t d = p + 1; d <= route_.visits.size(); ++d) {
      const Visit before = route_.visits[d - 1];
      begins = std::max(begins, window_of(problem_, before).earliest);
      if (begins > latest_[d - 1] || !carries(d)) return;
      const Seconds leaves = begins + service_of(problem_, before);
      const Seconds there = leaves + problem_.between(place_of(problem_, before), trip_.to);
      if (there > trip_.dropoff.latest) {
        if (leaves > trip_.dropoff.latest) return;
      } else {
        const Seconds driving = to_pickup + problem_.between(trip_.from, place_at(p)) - base + problem_.between(place_of(problem_, before), trip_.to) -
                                problem_.between(place_of(problem_, before), place_at(d));
        consider(vehicle, p, d, there, driving, out);
      }
      begins = leaves + problem_.between(place_of(problem_, before), place_at(d));
    }
  }

  void consider(std::size_t vehicle, std::size_t p, std::size_t d, Seconds there, Seconds driving_so_far, std::vector<Candidate>& out) const {
    const Seconds set_down = std::max(there, trip_.dropoff.earliest);
    if (set_down > trip_.dropoff.latest) return;
    const Seconds onward = problem_.between(trip_.to, place_at(d));
    const Seconds next_latest = d == route_.visits.size() ? vehicle_.shift.latest : latest_[d];
    if (set_down + trip_.dropoff_service + onward > next_latest) return;
    // A vehicle that stood at its depot all day drives nothing yet.
    const Seconds idle = route_.visits.empty() ? problem_.between(vehicle_.start, vehicle_.end) : 0;
    out.push_back({vehicle, p, d, driving_so_far + onward + idle});
  }

  const Problem& problem_;
  const Vehicle& vehicle_;
  const Route& route_;
  const Trip& trip_;
  std::vector<Seconds> latest_;  // of each visit's beginning
  std::vector<Load> load_;       // before each position
};

Route with(const Route& route, int trip, const Candidate& candidate) {
  Route out = route;
  out.visits.insert(out.visits.begin() + static_cast<std::ptrdiff_t>(candidate.dropoff_at), Visit{trip, false});
  out.visits.insert(out.visits.begin() + static_cast<std::ptrdiff_t>(candidate.pickup_at), Visit{trip, true});
  return out;
}

}  // namespace

std::optional<Insertion> best_insertion(const Problem& problem, const std::vector<Route>& routes, int trip) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < routes.size(); ++i) Room(problem, problem.vehicles[i], routes[i], trip).candidates(i, candidates);
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) { return a.driving < b.driving; });
  for (const Candidate& candidate : candidates) {
    const Vehicle& vehicle = problem.vehicles[candidate.vehicle];
    Route route = with(routes[candidate.vehicle], trip, candidate);
    if (!load_fits(problem, vehicle, route.visits)) continue;
    auto times = schedule(problem, vehicle, route);
    if (!times) continue;
    route.times = std::move(*times);
    return Insertion{candidate.vehicle, std::move(route), candidate.driving};
  }
  return std::nullopt;
}

}  // namespace core::ride
