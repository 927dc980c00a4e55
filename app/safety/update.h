// What the messages of the evacuation screen do to the state.
#pragma once

#include "app/safety/messages.h"
#include "app/state.h"

namespace app::safety {

void update(State& state, const Message& message);

}  // namespace app::safety
