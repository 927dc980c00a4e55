// Time in the ride engine: whole units, which the problem chooses; moments and lengths alike.
#pragma once

#include <cstdint>

namespace core::ride {

// 64 bits, so that a day in millionths of a minute (data/instance.h) fits, and sums of a few of them.
using Time = std::int64_t;
// Where the unit is a second: a service day counts from its midnight and does not pass the next.
using Seconds = Time;

// Whole minutes, rounded down.
constexpr int minutes_of(Seconds seconds) { return static_cast<int>(seconds / 60); }

}  // namespace core::ride
