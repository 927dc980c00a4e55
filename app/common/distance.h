// Distances as people say them.
#pragma once

#include <cmath>
#include <string>

namespace app {

// "350 m", "2.4 km".
inline std::string distance_text(double metres) {
  if (metres < 1000) return std::to_string(std::lround(metres / 10) * 10) + " m";
  const long tenths = std::lround(metres / 100);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " km";
}

}  // namespace app
