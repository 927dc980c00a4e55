// Numbers with decimals, as people read them.
#pragma once

#include <string>

namespace core {

// Rounded to `decimals` places (0 to 9), with a point; no sign for what rounds to zero.
std::string decimal(double value, int decimals);

// With a comma between thousands: "12,000", "-1,234".
std::string grouped(long long value);

}  // namespace core
