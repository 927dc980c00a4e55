// See geo.h.
#include "core/base/geo.h"

#include <cmath>
#include <numbers>

namespace core {

double metres_between(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
  constexpr double kRadius = 6371009, kDegree = std::numbers::pi / 180;
  const double a = std::sin((latitude_b - latitude_a) * kDegree / 2), b = std::sin((longitude_b - longitude_a) * kDegree / 2);
  return 2 * kRadius * std::asin(std::sqrt(a * a + std::cos(latitude_a * kDegree) * std::cos(latitude_b * kDegree) * b * b));
}

}  // namespace core
