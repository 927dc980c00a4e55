// See relatedness.h.
#include "core/ride/search/relatedness.h"

#include <algorithm>

namespace core::ride {
namespace {

Time middle(Window window) { return (window.earliest + window.latest) / 2; }

// The gap between when the one is about and when the other is: what a vehicle that serves both would wait or be late.
Time apart(const Trip& a, const Trip& b) { return (std::abs(middle(a.pickup) - middle(b.pickup)) + std::abs(middle(a.dropoff) - middle(b.dropoff))) / 2; }

}  // namespace

Relatedness::Relatedness(const Problem& problem, const std::vector<int>& trips) : problem_(&problem), trips_(trips), near_(problem.trips.size()) {}

const std::vector<int>& Relatedness::near(int trip) {
  std::vector<int>& out = near_[static_cast<std::size_t>(trip)];
  if (!out.empty()) return out;
  const Trip& one = problem_->trips[static_cast<std::size_t>(trip)];
  std::vector<std::pair<Time, int>> others;
  for (const int candidate : trips_) {
    if (candidate == trip) continue;
    const Trip& other = problem_->trips[static_cast<std::size_t>(candidate)];
    others.emplace_back(problem_->between(one.from, other.from) + problem_->between(one.to, other.to) + apart(one, other), candidate);
  }
  const std::size_t kept = std::min(kMost, others.size());
  std::partial_sort(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(kept), others.end());
  for (std::size_t i = 0; i < kept; ++i) out.push_back(others[i].second);
  return out;
}

}  // namespace core::ride
