// See update.h.
#include "app/safety/update.h"

namespace app::safety {

void update(State& state, const Message&) { state.safety.more_shown += kMoreAtOnce; }

}  // namespace app::safety
