// Those on board cannot change vehicles, but the order in which they are set down can change: one drop-off moves to another position.
#pragma once

#include "core/ride/search/draft.h"
#include "core/ride/search/random.h"

namespace core::ride {

// One of them, drawn by chance, to a position drawn by chance, if that is feasible; whatever it costs. true: it has moved.
bool shift_on_board(Draft& draft, Random& random);

}  // namespace core::ride
