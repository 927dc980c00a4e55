// Time in the ride engine: seconds since midnight of a service day, which does not pass midnight; or a length of time.
#pragma once

#include <cstdint>

namespace core::ride {

using Seconds = std::int32_t;

}  // namespace core::ride
