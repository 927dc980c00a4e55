// See simulate.h.
#include "core/ride/simulation/simulate.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/ride/day/numbers.h"
#include "core/ride/day/report.h"
#include "core/ride/search/large_neighbourhood.h"
#include "core/ride/solution/schedule.h"
#include "core/ride/solution/tighten.h"

namespace core::ride {
namespace {

constexpr Seconds kSnowKnown = 6 * 3600;
constexpr std::size_t kRepairSteps = 100;
// Nothing costs anything: the first feasible place is as good as any.
constexpr Weights kFirstFit{0, 0, 0, 0};

// One day under a policy that answers at once.
class Online {
 public:
  Online(const RideCity& city, const SimulationOptions& options, const Demand& demand)
      : city_(city),
        options_(options),
        demand_(demand),
        weights_(options.policy == Policy::first_fit ? kFirstFit : kServiceWeights),
        plan_(empty_day(city.service)) {}

  Figures run() {
    out_.days = 1;
    bool snow_told = demand_.travel_percent == 100;
    for (std::size_t i = 0; i < demand_.requests.size(); ++i) {
      const Request& request = demand_.requests[i];
      if (!snow_told && request.asked >= kSnowKnown) {
        snow();
        snow_told = true;
      }
      note_no_shows(request.asked);
      if (options_.policy == Policy::search) improve(city_, plan_, request.asked, options_.search_steps, options_.seed + i);
      answer(request, "R" + std::to_string(i));
      if (options_.watch) options_.watch(plan_, request.asked);
    }
    if (!snow_told) snow();
    note_no_shows(city_.service.closes + 1);
    count();
    return out_;
  }

 private:
  void report(const Report& what, Seconds now) {
    const Outcome outcome = after_report(city_, plan_, what, now, kRepairSteps, options_.seed);
    plan_ = outcome.plan;
  }
  void snow() {
    Report what;
    what.kind = ReportKind::snow;
    what.travel_percent = demand_.travel_percent;
    report(what, kSnowKnown);
  }

  void answer(const Request& request, const std::string& id) {
    ++out_.requests;
    const Answer answer = offers_for(city_, plan_, request.wish, request.asked, 0, weights_);
    if (answer.offers.empty() || !add_ride(city_, plan_, promise_of(request.wish, answer.offers.front(), id), request.asked, weights_)) {
      ++out_.refused;
      return;
    }
    if (!request.comes) absent_.insert(id);
  }

  // In the order in which their vans wait for them: the day's clock does not run back.
  void note_no_shows(Seconds now) {
    while (true) {
      std::optional<std::pair<Seconds, std::string>> next;
      for (const std::string& id : absent_)
        if (const PlannedVisit* pickup = plan_.visit(id, true); pickup && pickup->at < now && (!next || pickup->at < next->first)) next = {pickup->at, id};
      if (!next) return;
      absent_.erase(next->second);
      Report what;
      what.kind = ReportKind::no_show;
      what.ride = next->second;
      last_report_ = std::max(last_report_, next->first + 1);
      if (check(city_, plan_, what, last_report_) == ReportFault::none) report(what, last_report_);
    }
  }

  void count() {
    for (const Promise& ride : plan_.rides) {
      if (const Returned* returned = plan_.returned_ride(ride.id)) {
        out_.returned += returned->why == ReturnedWhy::no_show ? 0 : 1;
        continue;
      }
      const PlannedVisit *pickup = plan_.visit(ride.id, true), *dropoff = plan_.visit(ride.id, false);
      ++out_.rides;
      out_.persons += ride.party.people();
      out_.riding += dropoff->at - pickup->at - city_.service.boarding(ride.party);
      out_.direct += city_.between(city_.stops.index_of(ride.from), city_.stops.index_of(ride.to));
      out_.waiting += std::max<Seconds>(pickup->at - ride.pickup.earliest, 0);
      out_.delayed += plan_.delay(ride.id) > 0 ? 1 : 0;
      out_.delays += plan_.delay(ride.id);
    }
    Numbers numbers = numbers_of(city_, plan_, city_.service.closes);
    numbers.problem.travel = city_.travel;  // the way is as long in snow
    for (std::size_t van = 0; van < numbers.routes.size(); ++van) {
      out_.driving += driving_time(numbers.problem, numbers.problem.vehicles[van], numbers.routes[van].visits);
      out_.shifts += city_.service.closes - city_.service.opens;
    }
  }

  const RideCity& city_;
  const SimulationOptions& options_;
  const Demand& demand_;
  const Weights weights_;
  DayPlan plan_;
  Figures out_;
  Seconds last_report_ = kSnowKnown;
  std::set<std::string> absent_;  // rides whose people will not come, and whose van has not been there yet
};

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

Figures& Figures::operator+=(const Figures& other) {
  days += other.days;
  requests += other.requests;
  refused += other.refused;
  rides += other.rides;
  delayed += other.delayed;
  returned += other.returned;
  persons += other.persons;
  riding += other.riding;
  direct += other.direct;
  waiting += other.waiting;
  delays += other.delays;
  driving += other.driving;
  shifts += other.shifts;
  return *this;
}

Figures simulate_day(const RideCity& city, const SimulationOptions& options, int day) {
  Random random(options.seed * 1'000'003 + static_cast<std::uint64_t>(day));
  const Demand demand = demand_of_day(city, options.demand, random);
  return options.policy == Policy::foreseen ? foreseen(city, options, demand) : Online(city, options, demand).run();
}

}  // namespace core::ride
