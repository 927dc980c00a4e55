// See numbers.h.
#include "core/ride/day/numbers.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/ride/solution/schedule.h"

namespace core::ride {
namespace {

Vehicle vehicle_of(const RideCity& city, const Van& van, bool out) {
  const int depot = city.stops.index_of(van.depot);
  const Service& service = city.service;
  Load capacity{van.seats, van.wheelchairs};
  if (out) capacity = {0, 0};
  return {depot, depot, {service.opens, service.closes}, service.closes - service.opens, capacity};
}

// The van waits until it must leave, so what was possible is still possible now.
void settle(const Problem& problem, const Vehicle& vehicle, Route& route) {
  if (auto times = schedule(problem, vehicle, route)) route.times = std::move(*times);
}

Seconds ready_at(const Conditions& conditions, const std::string& van) {
  Seconds at = 0;
  for (const Conditions::Ready& ready : conditions.ready)
    if (ready.van == van) at = std::max(at, ready.at);
  return at;
}

// A van that was made late, or is still at its depot when the service closes, comes home when it can: that alone shall not make its plan
// impossible.
Seconds home_at(const Problem& problem, const Vehicle& vehicle, const Route& route) {
  if (route.visits.empty()) return route.not_before;
  const Visit last = route.visits.back();
  return std::max(route.times.back() + service_of(problem, last), route.not_before) + problem.between(place_of(problem, last), vehicle.end);
}

Numbers unscheduled(const RideCity& city, const DayPlan& plan, Seconds now) {
  Numbers out;
  Problem& problem = out.problem;
  problem.places = static_cast<int>(city.stops.all.size());
  problem.travel = travel_under(city, plan.conditions);
  std::unordered_map<std::string_view, int> trips;
  for (const Promise& promise : plan.rides) {
    trips.emplace(promise.id, static_cast<int>(problem.trips.size()));
    problem.trips.push_back(trip_of(city, promise, plan.delay(promise.id)));
    // Who has not come takes no place; who cannot be set down at a closed stop has got off where it was agreed.
    if (plan.returned_ride(promise.id)) problem.trips.back().load = {};
  }
  for (std::size_t i = 0; i < city.service.vans.size(); ++i) {
    const Van& van = city.service.vans[i];
    const bool is_out = plan.conditions.van_out(van.id);
    problem.vehicles.push_back(vehicle_of(city, van, is_out));
    Route& route = out.routes.emplace_back();
    for (const PlannedVisit& visit : plan.vans[i]) {
      if (is_out) break;
      route.visits.push_back({trips.at(visit.ride), visit.pickup});
      route.times.push_back(visit.at);
    }
    route.not_before = std::max({now, Seconds{0}, ready_at(plan.conditions, van.id)});
    Vehicle& vehicle = problem.vehicles.back();
    vehicle.shift.latest = std::max(vehicle.shift.latest, home_at(problem, vehicle, route));
  }
  return out;
}

}  // namespace

std::vector<Seconds> travel_under(const RideCity& city, const Conditions& conditions) {
  std::vector<Seconds> out = city.travel;
  if (conditions.travel_percent != 100)
    for (Seconds& seconds : out) seconds = (seconds * conditions.travel_percent + 99) / 100;
  close_roads(out, city.stops, conditions.closed_roads);
  return out;
}

Trip trip_of(const RideCity& city, const Promise& promise, Seconds delay) {
  Trip trip;
  trip.from = city.stops.index_of(promise.from);
  trip.to = city.stops.index_of(promise.to);
  trip.pickup = {promise.pickup.earliest, promise.pickup.latest + delay};
  trip.dropoff = {0, promise.arrive_by + delay};
  trip.pickup_service = trip.dropoff_service = city.service.boarding(promise.party);
  trip.longest_ride = promise.longest_ride + delay;
  // A lap is no place of the van's; a wheelchair has its own.
  trip.load = {promise.party.adults + promise.party.children, promise.party.wheelchairs};
  return trip;
}

std::size_t index_of(const DayPlan& plan, const std::string& ride) {
  const auto found = std::find_if(plan.rides.begin(), plan.rides.end(), [&](const Promise& one) { return one.id == ride; });
  return static_cast<std::size_t>(found - plan.rides.begin());
}

void take_route(const RideCity& city, DayPlan& plan, std::size_t van, const Route& route) {
  if (plan.conditions.van_out(city.service.vans[van].id)) return;  // what it did stays written
  plan.fixed[van] = route.fixed;
  plan.vans[van].clear();
  for (std::size_t i = 0; i < route.visits.size(); ++i)
    plan.vans[van].push_back({plan.rides[static_cast<std::size_t>(route.visits[i].trip)].id, route.visits[i].pickup, route.times[i]});
}

Numbers numbers_of(const RideCity& city, const DayPlan& plan, Seconds now) {
  Numbers out = unscheduled(city, plan, now);
  for (std::size_t i = 0; i < out.routes.size(); ++i) {
    const std::size_t now_fixed = fixed_at(out.problem, out.problem.vehicles[i], out.routes[i], now);
    out.routes[i].fixed = std::min(std::max(now_fixed, plan.fixed[i]), out.routes[i].visits.size());
    settle(out.problem, out.problem.vehicles[i], out.routes[i]);
  }
  return out;
}

Numbers numbers_of(const RideCity& city, const DayPlan& plan, Seconds now, const std::vector<std::size_t>& fixed) {
  Numbers out = unscheduled(city, plan, now);
  for (std::size_t i = 0; i < out.routes.size(); ++i)
    out.routes[i].fixed = std::min(fixed[i], out.routes[i].visits.size());  // of one that is out there are none
  return out;
}

int add_trip(const RideCity& city, Numbers& numbers, const Promise& promise) {
  numbers.problem.trips.push_back(trip_of(city, promise, 0));
  return static_cast<int>(numbers.problem.trips.size()) - 1;
}

}  // namespace core::ride
