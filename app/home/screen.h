// /: choosing a city; /{city}/towns: the municipalities of the region; and /{city}/: what this person needs today.
#pragma once

#include "app/common/context.h"

namespace app {

void home_screen(const Context& context);
void cities_screen(const Context& context);
void towns_screen(const Context& context);  // /{city}/towns: who offers what
void not_found_screen(const Context& context);

}  // namespace app
