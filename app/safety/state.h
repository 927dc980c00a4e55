// What the evacuation screen knows: the region's places, and what one flees from.
#pragma once

#include "app/loaded.h"
#include "core/safety/evacuation.h"

namespace app::safety {

inline constexpr std::size_t kMoreAtOnce = 20;

struct SafetyState {
  Loaded<core::safety::Evacuation> evacuation;
  std::size_t more_shown = kMoreAtOnce;  // besides as many as the town itself has
};

}  // namespace app::safety
