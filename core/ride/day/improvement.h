// A cheaper order for a day's plan: nothing that is promised changes.
#pragma once

#include <optional>

#include "core/ride/day/numbers.h"
#include "core/ride/search/large_neighbourhood.h"

namespace core::ride {

// Some steps at a time. City and plan outlive it, and the plan is the same when it is put into order as when it was begun.
class Improvement {
 public:
  Improvement(const RideCity& city, const DayPlan& plan, Seconds now, std::uint64_t seed);
  Improvement(const Improvement&) = delete;
  Improvement& operator=(const Improvement&) = delete;

  void run(std::size_t steps);
  // True: something cheaper was found, and the plan has it now.
  bool put_into(DayPlan& plan) const;

 private:
  const RideCity& city_;
  const Numbers numbers_;
  std::optional<LargeNeighbourhood> search_;  // none: a report has come that was not answered yet
  Time before_ = 0;
};

// The whole at once.
bool improve(const RideCity& city, DayPlan& plan, Seconds now, std::size_t steps, std::uint64_t seed);

}  // namespace core::ride
