// Which trips are alike, so that taking them out together leaves room for another order (Shaw 1998; Ropke and Pisinger 2006): their places are
// near each other, and their times.
#pragma once

#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

class Relatedness {
 public:
  // trips: those to be compared. The problem must outlive it.
  Relatedness(const Problem& problem, const std::vector<int>& trips);

  static constexpr std::size_t kMost = 64;
  // Nearest first, without the trip itself, at most kMost. Found when first asked for, O(trips): a short search asks for few.
  const std::vector<int>& near(int trip);

 private:
  const Problem* problem_;
  std::vector<int> trips_;
  std::vector<std::vector<int>> near_;  // by trip; empty: not asked for yet
};

}  // namespace core::ride
