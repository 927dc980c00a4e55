// /about: what is official and what is a sample, every source, how accessible this is, and what is kept about a person.
#pragma once

#include "app/common/context.h"

namespace app {

void about_screen(const Context& context);

}  // namespace app
