// See islands.h.
#include "core/ride/search/islands.h"

#include <algorithm>

namespace core::ride {
namespace {

// Rarely, or all search the same valley.
constexpr std::size_t kSharedRounds = 10;

}  // namespace

Islands::Islands(const Problem& problem, const Weights& weights, const Solution& start, std::uint64_t seed) {
  for (std::size_t i = 0; i < kCount; ++i) islands_.emplace_back(problem, weights, start, seed * kCount + i);
}

std::size_t Islands::best_island() const {
  const auto better = [](const LargeNeighbourhood& a, const LargeNeighbourhood& b) { return a.best().better_than(b.best()); };
  return static_cast<std::size_t>(std::min_element(islands_.begin(), islands_.end(), better) - islands_.begin());
}

const Solution& Islands::best() const { return islands_[best_island()].best(); }

void Islands::share() {
  if (++rounds_ % kSharedRounds != 0) return;
  const auto worse = [](const LargeNeighbourhood& a, const LargeNeighbourhood& b) { return b.best().better_than(a.best()); };
  const auto worst = std::min_element(islands_.begin(), islands_.end(), worse);
  worst->adopt(best());
}

std::size_t Islands::steps() const {
  std::size_t all = 0;
  for (const LargeNeighbourhood& island : islands_) all += island.steps();
  return all;
}

Solution nothing_served(const Problem& problem) {
  Solution out;
  out.routes.resize(problem.vehicles.size());
  for (std::size_t trip = 0; trip < problem.trips.size(); ++trip) out.unserved.push_back(static_cast<int>(trip));
  return out;
}

}  // namespace core::ride
