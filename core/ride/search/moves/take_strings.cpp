// See take_out.h.
#include <algorithm>

#include "core/ride/search/moves/take_out.h"

namespace core::ride {
namespace {

// The movable trips of a route by their pickups.
std::vector<int> pickups(const RoutePlan& plan) {
  std::vector<int> out;
  for (std::size_t i = 0; i < plan.size(); ++i)
    if (plan.visit(i).pickup) out.push_back(plan.visit(i).trip);
  return out;
}

}  // namespace

std::vector<int> take_strings(const Draft& draft, Relatedness& relatedness, std::size_t count, Random& random) {
  std::vector<int> out;
  const std::vector<int>& movable = draft.movable();
  if (movable.empty() || count == 0) return out;
  const int seed = movable[random.below(movable.size())];
  std::vector<char> cut(draft.plans().size());
  const auto cut_at = [&](int trip, std::size_t most) {
    const int vehicle = draft.vehicle_of(trip);
    if (vehicle == Draft::kNone || cut[static_cast<std::size_t>(vehicle)]) return;
    cut[static_cast<std::size_t>(vehicle)] = 1;
    const std::vector<int> route = pickups(draft.plan(static_cast<std::size_t>(vehicle)));
    const std::size_t length = std::min(most, route.size());
    const auto at = static_cast<std::size_t>(std::find(route.begin(), route.end(), trip) - route.begin());
    // Any string of this length that holds the trip.
    const std::size_t first = at + 1 > length ? at + 1 - length : 0, last = std::min(at, route.size() - length);
    const std::size_t begin = first + random.below(last - first + 1);
    out.insert(out.end(), route.begin() + static_cast<std::ptrdiff_t>(begin), route.begin() + static_cast<std::ptrdiff_t>(begin + length));
  };
  cut_at(seed, 1 + random.below(count));
  for (const int trip : relatedness.near(seed)) {
    if (out.size() >= count) break;
    cut_at(trip, 1 + random.below(count - out.size()));
  }
  return out;
}

}  // namespace core::ride
