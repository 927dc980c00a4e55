// Two routes change what is left of them from where both vehicles are empty (the 2-opt* move of Potvin and Rousseau 1995; where a vehicle carries
// somebody, the drop-off would change vehicles without its pickup).
#pragma once

#include "core/ride/search/draft.h"

namespace core::ride {

// Carries out exchanges that save cost, as long as one does. true: something has changed.
bool swap_tails(Draft& draft);

}  // namespace core::ride
