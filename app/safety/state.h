// What the evacuation screen knows: the region's places, and what one flees from.
#pragma once

#include "app/loaded.h"
#include "core/safety/evacuation.h"

namespace app::safety {

struct SafetyState {
  Loaded<core::safety::Evacuation> evacuation;
  std::size_t shown = 20;
};

}  // namespace app::safety
