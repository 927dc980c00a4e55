// /safety?for=: where to flee to from what, nearest first; all of it works without a network.
#pragma once

#include "app/common/context.h"

namespace app {

void safety_screen(const Context& context);

}  // namespace app
