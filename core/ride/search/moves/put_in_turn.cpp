// See put_in.h.
#include <algorithm>

#include "core/ride/search/moves/put_in.h"

namespace core::ride {
namespace {

// One in so many places is overlooked: seldom as a rule, often now and then, for what fits only if another gives up the place that is cheapest.
constexpr std::size_t kSeldom = 50, kOften = 3, kTurnsOften = 5;

void order(std::vector<int>& trips, const Problem& problem, Random& random) {
  random.shuffle(trips);
  const auto trip = [&](int i) -> const Trip& { return problem.trips[static_cast<std::size_t>(i)]; };
  const auto by = [&](auto key) { std::stable_sort(trips.begin(), trips.end(), [&](int a, int b) { return key(trip(a)) < key(trip(b)); }); };
  switch (random.below(5)) {
    case 0: by([](const Trip& one) { return one.pickup.earliest; }); break;
    case 1: by([&](const Trip& one) { return -problem.between(one.from, one.to); }); break;  // long ones first
    case 2: by([](const Trip& one) { return std::min(one.pickup.latest - one.pickup.earliest, one.dropoff.latest - one.dropoff.earliest); }); break;
    default: break;  // as shuffled
  }
}

}  // namespace

void put_in_turn(Draft& draft, Random& random) {
  std::vector<int> trips = draft.unserved();
  order(trips, draft.problem(), random);
  const Blinks blinks{&random, random.once_in(kTurnsOften) ? kOften : kSeldom};
  for (const int trip : trips) {
    std::optional<Place> best;
    std::size_t vehicle = 0;
    for (std::size_t v = 0; v < draft.plans().size(); ++v) {
      const Time below = best ? best->cost : std::numeric_limits<Time>::max();
      if (auto place = place_trip(draft.plan(v), draft.weights(), trip, below, blinks)) {
        best = place;
        vehicle = v;
      }
    }
    if (best) draft.insert(vehicle, trip, *best);
  }
}

}  // namespace core::ride
