// See take_out.h.
#include <algorithm>

#include "core/ride/search/moves/take_out.h"

namespace core::ride {
namespace {

// What driving a route saves without the halts of each of its trips.
void savings(const RoutePlan& plan, std::vector<std::pair<Time, int>>& out) {
  const Problem& problem = plan.problem();
  const auto driven = [&](RoutePlan::Node a, RoutePlan::Node b) { return problem.between(plan.place(a), plan.place(b)); };
  for (std::size_t i = 0; i < plan.size(); ++i) {
    if (!plan.visit(i).pickup) continue;
    std::size_t j = i + 1;
    while (plan.visit(j).trip != plan.visit(i).trip) ++j;
    const RoutePlan::Node before = plan.node_before(i), p = plan.node(i), next = plan.node_at(i + 1), last = plan.node_before(j), q = plan.node(j),
                          behind = plan.node_at(j + 1);
    const Time saved = j == i + 1 ? driven(before, p) + driven(p, q) + driven(q, behind) - driven(before, behind)
                                  : driven(before, p) + driven(p, next) - driven(before, next) + driven(last, q) + driven(q, behind) - driven(last, behind);
    out.emplace_back(saved, plan.visit(i).trip);
  }
}

}  // namespace

std::vector<int> take_costly(const Draft& draft, std::size_t count, Random& random) {
  std::vector<std::pair<Time, int>> all;
  for (const RoutePlan& plan : draft.plans()) savings(plan, all);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<int> out;
  while (out.size() < count && !all.empty()) {
    // The least of three draws: the costly ones rather, but not always the same.
    const std::size_t drawn = std::min({random.below(all.size()), random.below(all.size()), random.below(all.size())});
    out.push_back(all[drawn].second);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(drawn));
  }
  return out;
}

}  // namespace core::ride
