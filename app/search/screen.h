// Search over everything the city offers.
#pragma once

#include "app/common/context.h"

namespace app {

void search_screen(const Context& context);
// The field and its button; Enter and the button go to the results' address.
void search_field(const Context& context);

}  // namespace app
