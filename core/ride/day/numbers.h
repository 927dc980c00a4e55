// A service day in the engine's numbers, and back.
#pragma once

#include "core/ride/day/day.h"

namespace core::ride {

// Trips stand in the order of plan.rides; those of returned rides are in no route, or only with what lies in the past and without a load. Routes
// are one a van; a van that is out has an empty one, and no place for anybody.
struct Numbers {
  Problem problem;
  std::vector<Route> routes;

  Solution solution() const { return {routes, {}, 0}; }
};
Numbers numbers_of(const RideCity& city, const DayPlan& plan, Seconds now);
// As many visits of each van fixed as told, whatever the hour says, and the others at the times they were planned for.
Numbers numbers_of(const RideCity& city, const DayPlan& plan, Seconds now, const std::vector<std::size_t>& fixed);

// The travel table as the conditions make it.
std::vector<Seconds> travel_under(const RideCity& city, const Conditions& conditions);
Trip trip_of(const RideCity& city, const Promise& promise, Seconds delay);
// A trip that is not in the plan yet; its place in problem.trips.
int add_trip(const RideCity& city, Numbers& numbers, const Promise& promise);

std::size_t index_of(const DayPlan& plan, const std::string& ride);  // plan.rides.size(): not there
void take_route(const RideCity& city, DayPlan& plan, std::size_t van, const Route& route);

}  // namespace core::ride
