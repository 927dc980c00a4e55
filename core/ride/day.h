// One service day of a city: what was promised to whom, and which van does what when. This is what is stored; the engine works on numbers
// made of it (solution/problem.h).
//
// Invariants (tests and the load test's checker cite the numbers):
//  R1  Every promise is in exactly one van's visits: its pickup, then its drop-off.
//  R2  A pickup begins within its promised window, a drop-off no later than promised, and nobody is longer on board than promised.
//  R3  A van drives no faster than Service::travel says, halts as long as boarding takes, and has a place for everyone on board.
//  R4  What is fixed (begun, or on the way there) does not change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ride/data/service.h"
#include "core/ride/solution/solution.h"

namespace core::ride {

struct Promise {
  std::string id;
  std::string from, to;  // stops
  Party party;
  Window pickup;
  Seconds arrive_by = 0;
  Seconds longest_ride = 0;
};

struct PlannedVisit {
  std::string ride;
  bool pickup = true;
  Seconds at = 0;  // when the halt begins
};

struct DayPlan {
  std::vector<Promise> rides;
  std::vector<std::vector<PlannedVisit>> vans;  // as Service::vans

  const Promise* ride(const std::string& id) const;
};

// What a plan of the service is measured by: a van's second on the road counts as much as four of a passenger's on board, or eight of one's
// waiting within the promised window.
inline constexpr Weights kServiceWeights{8, 2, 1, 0};

// What the engine needs of a city.
struct RideCity {
  const Service& service;
  const Stops& stops;
};

// now: seconds of this service day; before it, negative. Everything below leaves the plan alone when it says no.
// false: the promise cannot be kept any more beside the others.
bool add_ride(const RideCity& city, DayPlan& plan, const Promise& promise, Seconds now);
enum class Removal : std::uint8_t { done, under_way, unknown };
// under_way: the van has picked up, or is on its way to the pickup.
Removal remove_ride(const RideCity& city, DayPlan& plan, const std::string& id, Seconds now);

// The engine's numbers: problem, and one route a van. Trips stand in the order of plan.rides.
struct Numbers {
  Problem problem;
  std::vector<Route> routes;
};
Numbers numbers_of(const RideCity& city, const DayPlan& plan, Seconds now);
// A trip that is not in the plan yet; its place in problem.trips.
int add_trip(const RideCity& city, Numbers& numbers, const Promise& promise);

std::string write_promise(const Promise& promise);
std::optional<Promise> read_promise(std::string_view json);
std::string write_plan(const DayPlan& plan);
// vans: how many there must be.
Result<DayPlan> read_plan(std::string_view json, std::size_t vans);

}  // namespace core::ride
