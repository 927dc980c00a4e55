// See simulate.h.
#include "core/ride/simulation/simulate.h"

#include "core/ride/day/numbers.h"
#include "core/ride/search/large_neighbourhood.h"
#include "core/ride/solution/schedule.h"
#include "core/ride/solution/tighten.h"

namespace core::ride {
namespace {

// A wish with all the room that an answer within the tolerance has.
Trip trip_of_wish(const RideCity& city, const Problem& problem, const Wish& wish) {
  Offer offer;
  const Seconds direct = problem.between(city.stops.index_of(wish.from), city.stops.index_of(wish.to));
  offer.longest_ride = city.service.longest_ride(direct);
  Trip trip = trip_of(city, promise_of(wish, offer, ""), 0);
  const Seconds room = city.service.tolerance + city.service.window;
  if (wish.kind == WhenKind::leave) {
    trip.pickup = {wish.at, wish.at + room};
    trip.dropoff = {0, city.service.closes};
  } else {
    trip.pickup = {0, city.service.closes};
    trip.dropoff = {wish.at - room, wish.at};
  }
  tighten(problem, trip);
  return trip;
}

Figures foreseen(const RideCity& city, const SimulationOptions& options, const Demand& demand) {
  Figures out;
  out.days = 1;
  DayPlan plan = empty_day(city.service);
  plan.conditions.travel_percent = demand.travel_percent;
  Numbers numbers = numbers_of(city, plan, 0);
  Solution start = numbers.solution();
  for (const Request& request : demand.requests) {
    numbers.problem.trips.push_back(trip_of_wish(city, numbers.problem, request.wish));
    start.unserved.push_back(out.requests++);
  }
  LargeNeighbourhood search(numbers.problem, kServiceWeights, start, options.seed);
  search.run(options.foreseen_steps);
  out.refused = static_cast<int>(search.best().unserved.size());
  Problem dry = numbers.problem;
  dry.travel = city.travel;  // the way is as long in snow
  for (std::size_t van = 0; van < numbers.routes.size(); ++van) {
    const Route& route = search.best().routes[van];
    out.driving += driving_time(dry, dry.vehicles[van], route.visits);
    out.shifts += city.service.closes - city.service.opens;
    for (std::size_t i = 0; i < route.visits.size(); ++i) {
      const Trip& trip = numbers.problem.trips[static_cast<std::size_t>(route.visits[i].trip)];
      if (!demand.requests[static_cast<std::size_t>(route.visits[i].trip)].comes) continue;
      if (!route.visits[i].pickup) {
        out.riding += route.times[i];
        continue;
      }
      ++out.rides;
      out.persons += demand.requests[static_cast<std::size_t>(route.visits[i].trip)].wish.party.people();
      out.riding -= route.times[i] + trip.pickup_service;
      out.direct += city.between(trip.from, trip.to);
      out.waiting += route.times[i] - trip.pickup.earliest;
    }
  }
  return out;
}

}  // namespace

Figures simulate_day(const RideCity& city, const SimulationOptions& options, int day) {
  if (options.policy == Policy::foreseen) return foreseen(city, options, demand_of_simulated_day(city, options, day));
  SimulatedDay simulated(city, options, day);
  while (simulated.step()) {
  }
  return simulated.figures();
}

}  // namespace core::ride
