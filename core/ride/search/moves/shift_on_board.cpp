// See shift_on_board.h.
#include "core/ride/search/moves/shift_on_board.h"

namespace core::ride {

bool shift_on_board(Draft& draft, Random& random) {
  std::vector<std::pair<std::size_t, std::size_t>> all;  // vehicle, position
  for (std::size_t vehicle = 0; vehicle < draft.plans().size(); ++vehicle)
    for (std::size_t i = 0; i < draft.plan(vehicle).size() && draft.plan(vehicle).size() > 1; ++i)
      if (draft.plan(vehicle).is_on_board(i)) all.emplace_back(vehicle, i);
  if (all.empty()) return false;
  const auto [vehicle, from] = all[random.below(all.size())];
  const RoutePlan& plan = draft.plan(vehicle);
  std::size_t to = random.below(plan.size() - 1);
  if (to >= from) ++to;
  std::vector<Visit> visits;
  for (std::size_t i = 0; i < plan.size(); ++i)
    if (i != from) visits.push_back(plan.visit(i));
  visits.insert(visits.begin() + static_cast<std::ptrdiff_t>(to), plan.visit(from));
  return draft.reorder(vehicle, visits);
}

}  // namespace core::ride
