// A benchmark instance of the dial-a-ride literature (Cordeau and Laporte 2003; Cordeau 2006) as a problem.
//
// The text: a line "vehicles count route-duration capacity ride-time", then a line a node "id x y service load earliest latest": the depot first,
// n pickups, n drop-offs in the same order, and in some files the depot once more. The count may be n or 2n and is not looked at: n follows
// from the rows. Any white space separates. Times are minutes, coordinates a plane whose units take a minute each.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/ride/solution/solution.h"

namespace core::ride {

struct Instance {
  // Places are nodes; trip i is node i + 1 to node i + 1 + n. A unit of time is a millionth of a minute; distances are rounded up to it, which
  // keeps the triangle inequality, and whatever is feasible here is so in real numbers.
  Problem problem;
  std::vector<std::array<std::int64_t, 2>> at;  // of nodes, millionths

  int node(Visit visit) const { return place_of(problem, visit); }
  // Euclidean length of all routes, not rounded. The same bits on any machine: of exact squares, square roots and sums in order alone.
  double cost(const Solution& solution) const;
};

// Errors name the line. Coordinates within ±1,000, times within 0 to 100,000 minutes, at most 1,000 requests and 1,000 vehicles.
Result<Instance> read_instance(std::string_view text, const std::string& file_name);

}  // namespace core::ride
