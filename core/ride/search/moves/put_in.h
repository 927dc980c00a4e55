// Putting the unserved trips of a draft into its routes: one way a file. What finds no place stays unserved.
#pragma once

#include "core/ride/search/draft.h"
#include "core/ride/search/random.h"

namespace core::ride {

// One after the other in an order drawn by chance, each at its cheapest place, with blinks (put_in_turn.cpp).
void put_in_turn(Draft& draft, Random& random);
// Always the one that would lose most by waiting: what its cheapest routes cost less than the best, summed over `regret` of them
// (put_by_regret.cpp; Potvin and Rousseau 1993). 1: the one that costs least. Costs vary by up to `noise` per mille.
void put_by_regret(Draft& draft, std::size_t regret, Time noise, Random& random);

}  // namespace core::ride
