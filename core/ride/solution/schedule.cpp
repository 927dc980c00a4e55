// See schedule.h.
#include "core/ride/solution/schedule.h"

#include <algorithm>

namespace core::ride {
namespace {

// One route being settled. Node 0 is leaving the start, 1..n the visits, n + 1 being at the end.
class Settling {
 public:
  Settling(const Problem& problem, const Vehicle& vehicle, const Route& route) : problem_(problem), vehicle_(vehicle), route_(route) {
    const std::size_t n = route.visits.size();
    times_.resize(n + 2);
    times_[0] = vehicle.shift.earliest;
    partner_.assign(n, n);
    for (std::size_t i = 0; i < n; ++i) {
      times_[i + 1] = i < route.fixed ? route.times[i] : window_of(problem, route.visits[i]).earliest;
      for (std::size_t j = 0; j < i; ++j)
        if (route.visits[j].trip == route.visits[i].trip) partner_[i] = j;
    }
    times_[n + 1] = vehicle.shift.earliest;
  }

  std::optional<std::vector<Time>> settle() {
    // Each round that changes something settles one node more for good.
    for (std::size_t round = 0; round < times_.size() + 1; ++round) {
      raised_ = false;
      if (!forward()) return std::nullopt;
      if (!raised_) return std::vector<Time>(times_.begin() + 1, times_.end() - 1);
    }
    return std::nullopt;
  }

 private:
  bool fixed(std::size_t node) const { return node >= 1 && node <= route_.fixed; }

  // false: a node cannot be that late.
  bool raise(std::size_t node, Time to) {
    if (times_[node] >= to) return true;
    const std::size_t n = route_.visits.size();
    const Time latest = node == 0 || node == n + 1 ? vehicle_.shift.latest : window_of(problem_, route_.visits[node - 1]).latest;
    if (to > latest || fixed(node)) return false;
    times_[node] = to;
    raised_ = true;
    return true;
  }

  bool forward() {
    const std::size_t n = route_.visits.size();
    int place = vehicle_.start;
    Time free_at = times_[0];
    for (std::size_t i = 0; i < n; ++i) {
      const Visit visit = route_.visits[i];
      // Fixed times were right when they were made; they stand whatever the rules say now.
      if (i >= route_.fixed) {
        const Time leaves = std::max(free_at, route_.not_before);
        if (!raise(i + 1, leaves + problem_.between(place, place_of(problem_, visit)))) return false;
        if (times_[i + 1] > window_of(problem_, visit).latest) return false;
        if (!ride_in_time(i)) return false;
      }
      place = place_of(problem_, visit);
      free_at = times_[i + 1] + service_of(problem_, visit);
    }
    if (n == 0) return true;
    if (!raise(n + 1, free_at + problem_.between(place, vehicle_.end))) return false;
    // What must be over at some time after the start may have to start later.
    return route_.fixed > 0 || raise(0, times_[n + 1] - vehicle_.longest_route);
  }

  bool ride_in_time(std::size_t i) {
    const Visit visit = route_.visits[i];
    if (visit.pickup || partner_[i] == route_.visits.size()) return true;
    const Trip& trip = problem_.trips[static_cast<std::size_t>(visit.trip)];
    return raise(partner_[i] + 1, times_[i + 1] - trip.longest_ride - trip.pickup_service);
  }

  const Problem& problem_;
  const Vehicle& vehicle_;
  const Route& route_;
  std::vector<Time> times_;
  std::vector<std::size_t> partner_;  // of a drop-off: its pickup's index; n: none here
  bool raised_ = false;
};

}  // namespace

std::optional<std::vector<Time>> schedule(const Problem& problem, const Vehicle& vehicle, const Route& route) {
  return Settling(problem, vehicle, route).settle();
}

bool load_fits(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits) {
  Load load;
  std::vector<int> aboard;
  for (const Visit visit : visits) {
    const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
    const auto found = std::find(aboard.begin(), aboard.end(), visit.trip);
    if (visit.pickup == (found != aboard.end())) return false;
    const int sign = visit.pickup ? 1 : -1;
    load.seats += sign * trip.load.seats;
    load.wheelchairs += sign * trip.load.wheelchairs;
    if (load.seats > vehicle.capacity.seats || load.wheelchairs > vehicle.capacity.wheelchairs) return false;
    if (visit.pickup) aboard.push_back(visit.trip);
    else aboard.erase(found);
  }
  return aboard.empty();
}

Time driving_time(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits) {
  if (visits.empty()) return 0;
  Time total = 0;
  int place = vehicle.start;
  for (const Visit visit : visits) {
    total += problem.between(place, place_of(problem, visit));
    place = place_of(problem, visit);
  }
  return total + problem.between(place, vehicle.end);
}

std::size_t fixed_at(const Problem& problem, const Vehicle& vehicle, const Route& route, Time now) {
  int place = vehicle.start;
  for (std::size_t i = 0; i < route.visits.size(); ++i) {
    const int next = place_of(problem, route.visits[i]);
    if (route.times[i] - problem.between(place, next) >= now) return i;
    place = next;
  }
  return route.visits.size();
}

}  // namespace core::ride
