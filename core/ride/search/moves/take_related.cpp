// See take_out.h.
#include <algorithm>

#include "core/ride/search/moves/take_out.h"

namespace core::ride {

std::vector<int> take_related(const Draft& draft, Relatedness& relatedness, std::size_t count, Random& random) {
  std::vector<int> out;
  const std::vector<int>& movable = draft.movable();
  if (movable.empty() || count == 0) return out;
  const int seed = movable[random.below(movable.size())];
  if (draft.vehicle_of(seed) != Draft::kNone) out.push_back(seed);
  // Each of the near ones with a chance of 3 in 4: the same seed gives another set next time.
  for (const int trip : relatedness.near(seed)) {
    if (out.size() >= count) break;
    if (draft.vehicle_of(trip) != Draft::kNone && !random.once_in(4)) out.push_back(trip);
  }
  return out;
}

}  // namespace core::ride
