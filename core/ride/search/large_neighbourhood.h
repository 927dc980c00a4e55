// Large neighbourhood search (Shaw 1998; Ropke and Pisinger 2006): take some trips out of the best routes known, put them in again otherwise, and
// keep the result if it is not much worse; how much is allowed falls to nothing, then rises again (record-to-record travel, Dueck 1993, in
// cycles). Integer arithmetic and its own chance only: the same steps on every machine.
#pragma once

#include <functional>

#include "core/ride/search/draft.h"
#include "core/ride/search/random.h"
#include "core/ride/search/relatedness.h"

namespace core::ride {

// Asked before each step; true: no further one.
using Interrupt = std::function<bool()>;

class LargeNeighbourhood {
 public:
  // start: feasible, perhaps with unserved trips. The problem must outlive the search.
  LargeNeighbourhood(const Problem& problem, const Weights& weights, const Solution& start, std::uint64_t seed);

  // So many steps at most. They go on where the last ones ended: twice 500 are once 1,000.
  void run(std::size_t steps, const Interrupt& interrupt = {});
  // Goes on from there, in a new cycle, if that is better than what it knows.
  void adopt(const Solution& other);

  const Solution& best() const { return best_; }
  std::size_t steps() const { return steps_; }

 private:
  void step();
  void take_out();
  void put_in();
  Time score() const;  // cost, and a price for each unserved trip
  Time allowance() const;
  void begin_cycle();

  const Problem* problem_;
  Weights weights_;
  Draft draft_;
  Relatedness relatedness_;
  Random random_;
  Solution best_;
  Time current_ = 0, best_score_ = 0, price_ = 0, widest_ = 0;
  std::size_t steps_ = 0, cycle_ = 0, cycle_step_ = 0, cycle_steps_ = 0;
};

}  // namespace core::ride
