// See insertion.h.
#include "core/ride/search/insertion.h"

namespace core::ride {

std::vector<RoutePlan> plans_of(const Problem& problem, const std::vector<Route>& routes) {
  std::vector<RoutePlan> out;
  for (std::size_t vehicle = 0; vehicle < routes.size(); ++vehicle) out.emplace_back(problem, vehicle, routes[vehicle]);
  return out;
}

std::optional<Insertion> best_insertion(const std::vector<RoutePlan>& plans, const Weights& weights, int trip) {
  std::optional<Insertion> best;
  for (std::size_t vehicle = 0; vehicle < plans.size(); ++vehicle) {
    if (!plans[vehicle].feasible()) continue;
    const Time below = best ? best->place.cost : std::numeric_limits<Time>::max();
    if (const auto place = place_trip(plans[vehicle], weights, trip, below)) best = Insertion{vehicle, *place};
  }
  return best;
}

}  // namespace core::ride
