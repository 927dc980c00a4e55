// The screens of /visit.
//   visit          the places, and whether they are open now
//   visit/{place}  one place: what a code on the spot leads to
#pragma once

#include "app/common/context.h"

namespace app {

void visit_screen(const Context& context);
void place_screen(const Context& context);

}  // namespace app
