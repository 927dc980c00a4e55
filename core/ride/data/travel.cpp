// See travel.h.
#include "core/ride/data/travel.h"

#include <algorithm>
#include <cmath>

namespace core::ride {
namespace {

// On a plane that touches the earth near a stop; degrees of latitude.
struct Point {
  double x = 0, y = 0;
  Point operator+(Point other) const { return {x + other.x, y + other.y}; }
  Point operator-(Point other) const { return {x - other.x, y - other.y}; }
  Point operator*(double factor) const { return {x * factor, y * factor}; }
};
Point point_of(const Stop& stop, const Stop& near) {
  constexpr double kRadian = 3.14159265358979323846 / 180;
  return {stop.longitude * std::cos(near.latitude * kRadian), stop.latitude};
}

// Positive: c lies left of the way from a to b.
double side(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }
// Whether the way a–b crosses the line c–d: a stop that lies on the line is on both its sides, one that the line only touches with its end is not cut off.
bool cross(Point a, Point b, Point c, Point d) { return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) <= 0 && (a.x != b.x || a.y != b.y); }

}  // namespace

std::vector<Seconds> travel_table(const Service& service, const Stops& stops) {
  std::vector<Seconds> out;
  out.reserve(stops.all.size() * stops.all.size());
  for (const Stop& from : stops.all)
    for (const Stop& to : stops.all) out.push_back(service.travel(from, to));
  return out;
}

void close_roads(std::vector<Seconds>& travel, const Stops& stops, const std::vector<ClosedRoad>& roads) {
  if (roads.empty()) return;
  const std::size_t count = stops.all.size();
  for (const ClosedRoad& road : roads) {
    const Stop& near = *stops.find(road.from);
    const Point a = point_of(near, near), b = point_of(*stops.find(road.to), near), middle = (a + b) * 0.5;
    const Point half = {(a.y - b.y) * 0.5, (b.x - a.x) * 0.5};
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = 0; j < count; ++j)
        if (cross(point_of(stops.all[i], near), point_of(stops.all[j], near), middle - half, middle + half)) travel[i * count + j] += road.extra;
  }
  // By way of others where that is quicker, once all that is closed is known: it also restores the triangle inequality.
  for (std::size_t by = 0; by < count; ++by)
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = 0; j < count; ++j) travel[i * count + j] = std::min(travel[i * count + j], travel[i * count + by] + travel[by * count + j]);
}

}  // namespace core::ride
