// See update.h.
#include "app/safety/update.h"

namespace app::safety {

void update(State& state, const Message&) { state.safety.shown += 20; }

}  // namespace app::safety
