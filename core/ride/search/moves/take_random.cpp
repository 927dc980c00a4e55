// See take_out.h.
#include "core/ride/search/moves/take_out.h"

namespace core::ride {

std::vector<int> take_random(const Draft& draft, std::size_t count, Random& random) {
  std::vector<int> served;
  for (const int trip : draft.movable())
    if (draft.vehicle_of(trip) != Draft::kNone) served.push_back(trip);
  random.shuffle(served);
  if (served.size() > count) served.resize(count);
  return served;
}

}  // namespace core::ride
