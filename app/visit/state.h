// What the visitor screens know: the places of the pack.
#pragma once

#include "app/loaded.h"
#include "core/visit/place.h"

namespace app::visit {

struct VisitState {
  Loaded<core::visit::Places> places;
};

}  // namespace app::visit
