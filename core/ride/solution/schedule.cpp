// See schedule.h.
#include "core/ride/solution/schedule.h"

#include "core/ride/solution/chain.h"

namespace core::ride {

std::optional<std::vector<Time>> schedule(const Problem& problem, const Vehicle& vehicle, const Route& route) {
  std::vector<Time> times;
  if (!settle(chain_of(problem, vehicle, route), times)) return std::nullopt;
  std::vector<Time> out(route.times.begin(), route.times.begin() + static_cast<std::ptrdiff_t>(route.fixed));
  out.insert(out.end(), times.begin() + 1, times.end() - 1);
  return out;
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
