// What a person can ask of the evacuation screen. What one flees from stands in the address.
#pragma once

#include <variant>

namespace app::safety {

struct ShowMore {};

using Message = std::variant<ShowMore>;

}  // namespace app::safety
