// Numbers with decimals, as people read them.
#pragma once

#include <string>

namespace core {

// Rounded to `decimals` places (0 to 9), with a point; no sign for what rounds to zero.
std::string decimal(double value, int decimals);

}  // namespace core
