// /settings: text size, colours, plain view, language, and what is kept on this device.
#pragma once

#include "app/common/context.h"

namespace app {

void settings_screen(const Context& context);

}  // namespace app
