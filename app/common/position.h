// Where the device is, once the person asked for it. It is shown and forgotten: neither stored nor sent.
#pragma once

#include <optional>
#include <string_view>

#include "app/common/context.h"
#include "core/base/geo.h"

namespace app {

// "latitude,longitude" in millionths of a degree, as the page tells it; nullopt: anything else.
std::optional<core::Position> read_position(std::string_view text);

// The button that asks, and what came of it.
void position_button(const Context& context);

}  // namespace app
