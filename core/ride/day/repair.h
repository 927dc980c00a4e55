// Making a plan possible again after something has happened.
#pragma once

#include "core/ride/day/day.h"

namespace core::ride {

// fixed: how many visits of each van lie in the past, or the van is on its way there; they stay as they are. Everything else may move. What cannot be
// kept by any van the search finds is delayed by as few minutes as an insertion needs, at most kMostDelay more than it was told before; what is not possible
// even then, and what begins or ends at a closed stop, is returned. What was delayed or returned before is so no longer than it must be: what can be
// carried after all is taken back, as promised or late, if nobody else is delayed for it, and a delay is what the plan needs. All this is done twice, with
// what people were told and as if they had been told nothing; the second is taken where nobody is worse off by it.
void repair(const RideCity& city, DayPlan& plan, const std::vector<std::size_t>& fixed, Seconds now, std::size_t steps, std::uint64_t seed);

inline constexpr Seconds kMostDelay = 2 * 3600;

}  // namespace core::ride
