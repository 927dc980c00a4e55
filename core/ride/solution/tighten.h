// Windows as narrow as the rest of a trip makes them anyway: who is set down by ten has been picked up long before. No feasible schedule is lost;
// searches see sooner what does not fit (Cordeau 2006, section 5.1).
#pragma once

#include "core/ride/solution/problem.h"

namespace core::ride {

void tighten(const Problem& problem, Trip& trip);

}  // namespace core::ride
