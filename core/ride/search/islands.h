// Several searches of one problem, each with its own chance, that learn from each other between rounds. What they find depends on seed, number
// and steps alone: whether each has a thread of its own changes how long it takes, not what comes out.
#pragma once

#include "core/ride/search/large_neighbourhood.h"

namespace core::ride {

class Islands {
 public:
  static constexpr std::size_t kCount = 4;
  static constexpr std::size_t kRoundSteps = 1000;  // of each

  Islands(const Problem& problem, const Weights& weights, const Solution& start, std::uint64_t seed);

  // One island's part of a round. Different islands may run at the same time.
  void run(std::size_t island, std::size_t steps, const Interrupt& interrupt = {}) { islands_[island].run(steps, interrupt); }
  // Ends a round; none may be running. Now and then the worst goes on from the best.
  void share();
  const Solution& best() const;
  std::size_t steps() const;  // of all

 private:
  std::size_t best_island() const;

  std::vector<LargeNeighbourhood> islands_;
  std::size_t rounds_ = 0;
};

// All trips unserved, all vehicles at home.
Solution nothing_served(const Problem& problem);

}  // namespace core::ride
