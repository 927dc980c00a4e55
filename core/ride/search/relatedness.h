// Which trips are alike, so that taking them out together leaves room for another order (Shaw 1998; Ropke and Pisinger 2006): their places are
// near each other, and their times.
#pragma once

#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

class Relatedness {
 public:
  // trips: those to be compared. Keeps at most kMost a trip: O(trips²) time, O(trips) memory.
  Relatedness(const Problem& problem, const std::vector<int>& trips);

  static constexpr std::size_t kMost = 64;
  // Nearest first, without the trip itself.
  const std::vector<int>& near(int trip) const { return near_[static_cast<std::size_t>(trip)]; }

 private:
  std::vector<std::vector<int>> near_;  // by trip
};

}  // namespace core::ride
