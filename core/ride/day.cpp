// See day.h.
#include "core/ride/day.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/ride/search/insertion.h"
#include "core/ride/solution/schedule.h"

namespace core::ride {
namespace {

Trip trip_of(const RideCity& city, const Promise& promise) {
  Trip trip;
  trip.from = city.stops.index_of(promise.from);
  trip.to = city.stops.index_of(promise.to);
  trip.pickup = promise.pickup;
  trip.dropoff = {0, promise.arrive_by};
  trip.pickup_service = trip.dropoff_service = city.service.boarding(promise.party);
  trip.longest_ride = promise.longest_ride;
  // A lap is no place of the van's; a wheelchair has its own.
  trip.load = {promise.party.adults + promise.party.children, promise.party.wheelchairs};
  return trip;
}

std::size_t index_of(const DayPlan& plan, const std::string& id) {
  const auto found = std::find_if(plan.rides.begin(), plan.rides.end(), [&](const Promise& one) { return one.id == id; });
  return static_cast<std::size_t>(found - plan.rides.begin());
}

void take_route(DayPlan& plan, std::size_t van, const Route& route) {
  plan.vans[van].clear();
  for (std::size_t i = 0; i < route.visits.size(); ++i)
    plan.vans[van].push_back({plan.rides[static_cast<std::size_t>(route.visits[i].trip)].id, route.visits[i].pickup, route.times[i]});
}

constexpr std::int64_t kDay = 24 * 3600;

void write_promise(json::Writer& out, const Promise& ride) {
  out.begin_object().key("id").string(ride.id).key("from").string(ride.from).key("to").string(ride.to);
  out.key("party").begin_array().integer(ride.party.adults).integer(ride.party.children);
  out.integer(ride.party.infants).integer(ride.party.wheelchairs).end_array();
  out.key("pickup").begin_array().integer(ride.pickup.earliest).integer(ride.pickup.latest).end_array();
  out.key("arrive_by").integer(ride.arrive_by).key("longest_ride").integer(ride.longest_ride).end_object();
}

Promise read_promise(const json::Reader& one) {
  const auto numbers = [](const json::Reader& list, std::size_t count) {
    std::vector<int> all;
    list.each([&](const json::Reader& number) { all.push_back(static_cast<int>(number.integer(0, kDay))); });
    if (all.size() != count) list.note("ride.plan", "expected " + std::to_string(count) + " numbers");
    all.resize(count);
    return all;
  };
  const std::vector<int> party = numbers(one.at("party"), 4), pickup = numbers(one.at("pickup"), 2);
  return {one.at("id").text(64),
          one.at("from").text(64),
          one.at("to").text(64),
          Party{party[0], party[1], party[2], party[3]},
          Window{pickup[0], pickup[1]},
          static_cast<Seconds>(one.at("arrive_by").integer(0, kDay)),
          static_cast<Seconds>(one.at("longest_ride").integer(0, kDay))};
}

}  // namespace

std::string write_promise(const Promise& promise) {
  json::Writer out;
  write_promise(out, promise);
  return out.take();
}

std::optional<Promise> read_promise(std::string_view text) {
  json::Document document(text, "promise", limits::kPackFileBytes);
  Promise out = read_promise(document.root());
  return document.errors().empty() ? std::optional(std::move(out)) : std::nullopt;
}

const Promise* DayPlan::ride(const std::string& id) const {
  const std::size_t index = index_of(*this, id);
  return index == rides.size() ? nullptr : &rides[index];
}

Numbers numbers_of(const RideCity& city, const DayPlan& plan, Seconds now) {
  Numbers out;
  Problem& problem = out.problem;
  problem.places = static_cast<int>(city.stops.all.size());
  for (const Stop& from : city.stops.all)
    for (const Stop& to : city.stops.all) problem.travel.push_back(city.service.travel(from, to));
  for (const Promise& promise : plan.rides) problem.trips.push_back(trip_of(city, promise));
  for (std::size_t i = 0; i < city.service.vans.size(); ++i) {
    const Van& van = city.service.vans[i];
    const int depot = city.stops.index_of(van.depot);
    const Service& service = city.service;
    problem.vehicles.push_back({depot, depot, {service.opens, service.closes}, service.closes - service.opens, {van.seats, van.wheelchairs}});
    Route route;
    if (i < plan.vans.size())
      for (const PlannedVisit& visit : plan.vans[i]) {
        route.visits.push_back({static_cast<int>(index_of(plan, visit.ride)), visit.pickup});
        route.times.push_back(visit.at);
      }
    route.fixed = fixed_at(problem, problem.vehicles.back(), route, now);
    route.not_before = std::max<Seconds>(now, 0);
    // The van waits until it must leave, so what was possible is still possible now.
    if (auto times = schedule(problem, problem.vehicles.back(), route)) route.times = std::move(*times);
    out.routes.push_back(std::move(route));
  }
  return out;
}

int add_trip(const RideCity& city, Numbers& numbers, const Promise& promise) {
  numbers.problem.trips.push_back(trip_of(city, promise));
  return static_cast<int>(numbers.problem.trips.size()) - 1;
}

bool add_ride(const RideCity& city, DayPlan& plan, const Promise& promise, Seconds now) {
  Numbers numbers = numbers_of(city, plan, now);
  const int trip = add_trip(city, numbers, promise);
  std::vector<RoutePlan> plans = plans_of(numbers.problem, numbers.routes);
  const auto best = best_insertion(plans, kServiceWeights, trip);
  if (!best) return false;
  plans[best->vehicle].insert(trip, best->place.pickup, best->place.dropoff);
  plan.rides.push_back(promise);
  plan.vans.resize(city.service.vans.size());
  take_route(plan, best->vehicle, plans[best->vehicle].route());
  return true;
}

Removal remove_ride(const RideCity& city, DayPlan& plan, const std::string& id, Seconds now) {
  const std::size_t index = index_of(plan, id);
  if (index == plan.rides.size()) return Removal::unknown;
  Numbers numbers = numbers_of(city, plan, now);
  for (std::size_t van = 0; van < numbers.routes.size(); ++van) {
    Route& route = numbers.routes[van];
    const auto of_ride = [&](const Visit& visit) { return visit.trip == static_cast<int>(index); };
    const auto first = std::find_if(route.visits.begin(), route.visits.end(), of_ride);
    if (first == route.visits.end()) continue;
    if (static_cast<std::size_t>(first - route.visits.begin()) < route.fixed) return Removal::under_way;
    std::erase_if(route.visits, of_ride);
    // Those who are left could begin as they were planned: travel() obeys the triangle inequality, rounded up as it is.
    std::vector<Seconds> planned;
    for (const PlannedVisit& visit : plan.vans[van])
      if (visit.ride != id) planned.push_back(visit.at);
    route.times = planned;
    if (auto times = schedule(numbers.problem, numbers.problem.vehicles[van], route)) route.times = std::move(*times);
    take_route(plan, van, route);
    break;
  }
  plan.rides.erase(plan.rides.begin() + static_cast<std::ptrdiff_t>(index));
  return Removal::done;
}

std::string write_plan(const DayPlan& plan) {
  json::Writer out;
  out.begin_object().key("rides").begin_array();
  for (const Promise& ride : plan.rides) write_promise(out, ride);
  out.end_array().key("vans").begin_array();
  for (const auto& van : plan.vans) {
    out.begin_array();
    for (const PlannedVisit& visit : van)
      out.begin_object().key("ride").string(visit.ride).key("pickup").boolean(visit.pickup).key("at").integer(visit.at).end_object();
    out.end_array();
  }
  out.end_array().end_object();
  return out.take();
}

Result<DayPlan> read_plan(std::string_view text, std::size_t vans) {
  json::Document document(text, "plan", limits::kPackFileBytes);
  const json::Reader root = document.root();
  DayPlan out;
  root.at("rides").each([&](const json::Reader& one) { out.rides.push_back(read_promise(one)); });
  root.at("vans").each([&](const json::Reader& van) {
    auto& visits = out.vans.emplace_back();
    van.each([&](const json::Reader& visit) {
      visits.push_back({visit.at("ride").text(64), visit.at("pickup").boolean(), static_cast<Seconds>(visit.at("at").integer(0, kDay))});
      if (!out.ride(visits.back().ride)) visit.note("ride.plan", "no ride " + visits.back().ride);
    });
  });
  while (out.vans.size() > vans && out.vans.back().empty()) out.vans.pop_back();  // a van that was taken away and had nothing to do
  if (document.errors().empty() && out.vans.size() > vans) root.at("vans").note("ride.plan", "more vans than the service has");
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  out.vans.resize(vans);
  return out;
}

}  // namespace core::ride
