// See solution.h.
#include "core/ride/solution/solution.h"

#include "core/ride/solution/schedule.h"

namespace core::ride {

Time cost_of(const Problem& problem, const Weights& weights, const Vehicle& vehicle, const Route& route) {
  if (route.visits.empty()) return 0;
  Time cost = weights.vehicle + weights.driving * driving_time(problem, vehicle, route.visits);
  if (!weights.counts_times()) return cost;
  for (std::size_t i = 0; i < route.visits.size(); ++i) {
    const Visit visit = route.visits[i];
    const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
    // A trip's ride is its drop-off's time less its pickup's; the sum takes them as they come.
    if (visit.pickup) cost += weights.waiting * (route.times[i] - trip.pickup.earliest) - weights.riding * (route.times[i] + trip.pickup_service);
    else cost += weights.riding * route.times[i];
  }
  return cost;
}

}  // namespace core::ride
