// Choosing the trips to be taken out of a draft: one way a file. Each names served, movable trips, at most `count`, each once; none if there are
// none.
#pragma once

#include <vector>

#include "core/ride/search/draft.h"
#include "core/ride/search/random.h"
#include "core/ride/search/relatedness.h"

namespace core::ride {

// Any (take_random.cpp).
std::vector<int> take_random(const Draft& draft, std::size_t count, Random& random);
// One, and those like it, rather the more alike (take_related.cpp; Shaw 1998).
std::vector<int> take_related(const Draft& draft, Relatedness& relatedness, std::size_t count, Random& random);
// From a few routes near one trip, what is picked up one after the other (take_strings.cpp; Christiaens and Vanden Berghe 2020).
std::vector<int> take_strings(const Draft& draft, Relatedness& relatedness, std::size_t count, Random& random);
// Those whose absence saves most driving, with some chance (take_costly.cpp; Ropke and Pisinger 2006, "worst removal").
std::vector<int> take_costly(const Draft& draft, std::size_t count, Random& random);

}  // namespace core::ride
