// Distances on the earth.
#pragma once

namespace core {

struct Position {
  double latitude = 0, longitude = 0;  // WGS 84, degrees
};

// Great-circle distance in metres on a sphere of 6,371,009 m (mean radius). Degrees, WGS 84.
double metres_between(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

}  // namespace core
