// See repair.h.
#include "core/ride/day/repair.h"

#include <algorithm>
#include <set>

#include "core/ride/day/numbers.h"
#include "core/ride/search/insertion.h"
#include "core/ride/search/large_neighbourhood.h"
#include "core/ride/solution/schedule.h"

namespace core::ride {
namespace {

constexpr Seconds kMinute = 60;
constexpr Seconds kWholeDay = 24 * 3600;

// Returned, and could be carried: people who did not come have gone, and who is on board of a van that is out is not where the plan says.
bool may_come_back(const DayPlan& plan, const Promise& ride) {
  const Returned* returned = plan.returned_ride(ride.id);
  return returned && returned->why != ReturnedWhy::no_show && !plan.visit(ride.id, true) && !plan.conditions.stop_closed(ride.from) &&
         !plan.conditions.stop_closed(ride.to);
}

// For whom a van has done something, or is on its way.
std::set<std::string> begun_of(const DayPlan& plan, const std::vector<std::size_t>& fixed) {
  std::set<std::string> out;
  for (std::size_t van = 0; van < plan.vans.size(); ++van)
    for (std::size_t i = 0; i < fixed[van]; ++i) out.insert(plan.vans[van][i].ride);
  return out;
}

struct Forgotten {
  std::set<std::string> returned;  // rides that are not any more
  bool any = false;
};
// As if nothing had been told to those for whom no van has done anything yet: what held them up may be over.
Forgotten forget_troubles(DayPlan& plan, const std::vector<std::size_t>& fixed) {
  const std::set<std::string> begun = begun_of(plan, fixed);
  std::set<std::string> back;
  for (const Promise& ride : plan.rides)
    if (may_come_back(plan, ride)) back.insert(ride.id);
  std::erase_if(plan.returned, [&](const Returned& one) { return back.contains(one.ride); });
  const std::size_t delays = std::erase_if(plan.delays, [&](const Delay& one) { return !begun.contains(one.ride); });
  return {back, !back.empty() || delays > 0};
}

// Nobody is returned or later in `other` who is not, or not as late, in `plan`.
bool nobody_is_worse(const DayPlan& plan, const DayPlan& other) {
  return std::all_of(plan.rides.begin(), plan.rides.end(), [&](const Promise& ride) {
    return plan.returned_ride(ride.id) || (!other.returned_ride(ride.id) && other.delay(ride.id) <= plan.delay(ride.id));
  });
}

class Repair {
 public:
  Repair(const RideCity& city, DayPlan& plan, const std::vector<std::size_t>& fixed, Seconds now, std::set<std::string> coming_back)
      : city_(city), plan_(plan), fixed_(fixed), now_(now), coming_back_(std::move(coming_back)) {}

  void run(std::size_t steps, std::uint64_t seed) {
    give_back_closed_stops();
    numbers_ = numbers_of(city_, plan_, now_, fixed_);
    for (std::size_t i = 0; i < plan_.rides.size(); ++i)
      if (coming_back_.contains(plan_.rides[i].id)) set_bounds(static_cast<int>(i), 0);
    for (std::size_t van = 0; van < numbers_.routes.size(); ++van) {
      lateness_of_fixed(van);
      if (feasible(van)) continue;
      waiting_for_a_van(van);
      if (!feasible(van)) lateness_on_board(van);
    }
    without_visits();
    search(steps, seed);
    take_back();
    for (std::size_t van = 0; van < numbers_.routes.size(); ++van) take_route(city_, plan_, van, numbers_.routes[van]);
    ease_delays();
  }

 private:
  Trip& trip(int index) { return numbers_.problem.trips[static_cast<std::size_t>(index)]; }
  const Promise& promise(int index) const { return plan_.rides[static_cast<std::size_t>(index)]; }
  bool feasible(std::size_t van) const { return RoutePlan(numbers_.problem, van, numbers_.routes[van]).feasible(); }

  // Who was told that nobody comes must hear that somebody does: as long before as for a booking.
  void set_bounds(int index, Seconds delay) {
    trip(index) = trip_of(city_, promise(index), delay);
    if (coming_back_.contains(promise(index).id)) trip(index).pickup.earliest = std::max(trip(index).pickup.earliest, now_ + city_.service.notice);
  }

  // That is what people are told.
  static Seconds whole_minutes(Seconds time) { return (time + kMinute - 1) / kMinute * kMinute; }
  void delay(int index, Seconds by) {
    const std::string& id = promise(index).id;
    by = whole_minutes(by);
    if (by <= plan_.delay(id)) return;
    std::erase_if(plan_.delays, [&](const Delay& one) { return one.ride == id; });
    plan_.delays.push_back({id, by});
    set_bounds(index, by);
  }

  // Visits that are not fixed at closed stops, and with a pickup its drop-off.
  void give_back_closed_stops() {
    if (plan_.conditions.closed_stops.empty()) return;
    for (const Promise& ride : plan_.rides) {
      if (plan_.returned_ride(ride.id)) continue;
      bool is_lost = false;
      for (std::size_t van = 0; van < plan_.vans.size(); ++van)
        for (std::size_t i = fixed_[van]; i < plan_.vans[van].size(); ++i) {
          const PlannedVisit& visit = plan_.vans[van][i];
          if (visit.ride == ride.id && plan_.conditions.stop_closed(visit.pickup ? ride.from : ride.to)) is_lost = true;
        }
      if (!is_lost) continue;
      for (std::size_t van = 0; van < plan_.vans.size(); ++van) {
        auto& visits = plan_.vans[van];
        visits.erase(std::remove_if(visits.begin() + static_cast<std::ptrdiff_t>(fixed_[van]), visits.end(),
                                    [&](const PlannedVisit& visit) { return visit.ride == ride.id; }),
                     visits.end());
      }
      plan_.give_back(ride.id, ReturnedWhy::closed_stop);
    }
  }

  // What a van is on its way to, or has just done, can be late already.
  void lateness_of_fixed(std::size_t van) {
    const Route& route = numbers_.routes[van];
    for (std::size_t i = 0; i < route.fixed; ++i) {
      const Visit visit = route.visits[i];
      if (plan_.returned_ride(promise(visit.trip).id)) continue;
      delay(visit.trip, plan_.delay(promise(visit.trip).id) + lateness(route, i));
    }
  }

  // By how much visit i of the route is later than its trip's bounds.
  Seconds lateness(const Route& route, std::size_t i) {
    const Visit visit = route.visits[i];
    const Trip& bounds = trip(visit.trip);
    Seconds late = route.times[i] - window_of(numbers_.problem, visit).latest;
    for (std::size_t j = 0; j < i && !visit.pickup; ++j)
      if (route.visits[j].trip == visit.trip) late = std::max(late, route.times[i] - route.times[j] - bounds.pickup_service - bounds.longest_ride);
    return std::max<Seconds>(late, 0);
  }

  // All whom the van has not picked up look for a place, in this van too.
  void waiting_for_a_van(std::size_t van) {
    Route& route = numbers_.routes[van];
    std::vector<Visit> stays(route.visits.begin(), route.visits.begin() + static_cast<std::ptrdiff_t>(route.fixed));
    for (std::size_t i = route.fixed; i < route.visits.size(); ++i) {
      const Visit visit = route.visits[i];
      if (!visit.pickup && std::count(stays.begin(), stays.begin() + static_cast<std::ptrdiff_t>(route.fixed), Visit{visit.trip, true})) stays.push_back(visit);
      else if (visit.pickup) waiting_.push_back(visit.trip);
    }
    route.times.resize(route.fixed);
    route.visits = std::move(stays);
  }

  // They are brought where they want to go, in the order that was planned, as early as can be; the van comes home when it can.
  void lateness_on_board(std::size_t van) {
    Route& route = numbers_.routes[van];
    Problem relaxed = numbers_.problem;
    relaxed.vehicles[van].shift.latest = 2 * kWholeDay;
    for (const Visit visit : route.visits) {
      Trip& one = relaxed.trips[static_cast<std::size_t>(visit.trip)];
      one.dropoff.latest = 2 * kWholeDay;
      one.longest_ride = 2 * kWholeDay;
    }
    const auto times = schedule(relaxed, relaxed.vehicles[van], route);
    if (!times) return give_back_on_board(route);
    route.times = *times;
    for (std::size_t i = route.fixed; i < route.visits.size(); ++i)
      delay(route.visits[i].trip, plan_.delay(promise(route.visits[i].trip).id) + lateness(route, i));
    Vehicle& vehicle = numbers_.problem.vehicles[van];
    const Visit last = route.visits.back();
    const Seconds leaves = std::max(route.times.back() + service_of(numbers_.problem, last), route.not_before);
    vehicle.shift.latest = std::max(vehicle.shift.latest, leaves + numbers_.problem.between(place_of(numbers_.problem, last), vehicle.end));
  }

  // Not with bounds that wide; but a route of which no times are known must not go on.
  void give_back_on_board(Route& route) {
    for (std::size_t i = route.fixed; i < route.visits.size(); ++i) plan_.give_back(promise(route.visits[i].trip).id, ReturnedWhy::no_room);
    route.visits.resize(route.fixed);
    route.times.resize(route.fixed);
  }

  // Rides that are in no van at all: theirs is out.
  void without_visits() {
    std::vector<char> known(plan_.rides.size());
    for (const auto& visits : plan_.vans)
      for (const PlannedVisit& visit : visits) known[index_of(plan_, visit.ride)] = 1;
    for (std::size_t i = 0; i < plan_.rides.size(); ++i)
      if (!known[i] && !plan_.returned_ride(plan_.rides[i].id)) waiting_.push_back(static_cast<int>(i));
  }

  void search(std::size_t steps, std::uint64_t seed) {
    Solution start = numbers_.solution();
    for (std::size_t van = 0; van < start.routes.size(); ++van) start.routes[van] = RoutePlan(numbers_.problem, van, start.routes[van]).route();
    start.unserved = waiting_;
    LargeNeighbourhood first(numbers_.problem, kServiceWeights, start, seed);
    first.run(steps);
    numbers_.routes = first.best().routes;
    if (first.best().unserved.empty()) return;
    std::vector<int> left = first.best().unserved;
    std::stable_sort(left.begin(), left.end(), [&](int a, int b) { return promise(a).pickup.earliest < promise(b).pickup.earliest; });
    for (const int one : left)
      if (!put_in_late(one)) plan_.give_back(promise(one).id, ReturnedWhy::no_room);
    // With everybody in a van again, a better order may be found for all.
    LargeNeighbourhood second(numbers_.problem, kServiceWeights, numbers_.solution(), seed + 1);
    second.run(steps);
    numbers_.routes = second.best().routes;
  }

  // With the least delay with which some van can take the trip: what is possible with one is with any longer one, so halving finds it. False: with none.
  bool put_in_late(int index) {
    std::vector<RoutePlan> plans = plans_of(numbers_.problem, numbers_.routes);
    const Seconds told = plan_.delay(promise(index).id);
    const auto with = [&](Seconds minutes) {
      set_bounds(index, told + minutes * kMinute);
      return best_insertion(plans, kServiceWeights, index);
    };
    Seconds low = 0, high = kMostDelay / kMinute;
    if (const auto place = with(0)) {
      put_in(index, *place, plans);
      return true;
    }
    if (!with(high)) return false;
    while (low + 1 < high) {
      const Seconds middle = (low + high) / 2;
      (with(middle) ? high : low) = middle;
    }
    put_in(index, *with(high), plans);
    delay(index, told + high * kMinute);
    return true;
  }

  // Who was returned and can be carried after all, as promised or late.
  void take_back() {
    std::vector<int> returned;
    for (std::size_t i = 0; i < plan_.rides.size(); ++i)
      if (may_come_back(plan_, plan_.rides[i])) returned.push_back(static_cast<int>(i));
    std::stable_sort(returned.begin(), returned.end(), [&](int a, int b) { return promise(a).pickup.earliest < promise(b).pickup.earliest; });
    for (const int one : returned) coming_back_.insert(promise(one).id);
    for (const int one : returned)
      if (put_in_late(one)) std::erase_if(plan_.returned, [&](const Returned& other) { return other.ride == promise(one).id; });
  }

  // What was told is no longer than the plan needs now. Of rides that have begun it stays as it was: nobody is helped by hearing of it.
  void ease_delays() {
    const std::set<std::string> begun = begun_of(plan_, fixed_);
    for (Delay& delay : plan_.delays) {
      if (begun.contains(delay.ride)) continue;
      const Promise& ride = *plan_.ride(delay.ride);
      const PlannedVisit *pickup = plan_.visit(delay.ride, true), *dropoff = plan_.visit(delay.ride, false);
      const Seconds on_board = dropoff->at - pickup->at - city_.service.boarding(ride.party);
      const Seconds late = std::max({Seconds{0}, pickup->at - ride.pickup.latest, dropoff->at - ride.arrive_by, on_board - ride.longest_ride});
      delay.by = std::min(delay.by, whole_minutes(late));
    }
    std::erase_if(plan_.delays, [](const Delay& delay) { return delay.by == 0; });
  }

  void put_in(int index, const Insertion& place, std::vector<RoutePlan>& plans) {
    plans[place.vehicle].insert(index, place.place.pickup, place.place.dropoff);
    numbers_.routes[place.vehicle] = plans[place.vehicle].route();
  }

  const RideCity& city_;
  DayPlan& plan_;
  const std::vector<std::size_t>& fixed_;
  Seconds now_;
  std::set<std::string> coming_back_;  // rides that were returned, before this
  Numbers numbers_;
  std::vector<int> waiting_;  // trips that look for a place
};

}  // namespace

void repair(const RideCity& city, DayPlan& plan, const std::vector<std::size_t>& fixed, Seconds now, std::size_t steps, std::uint64_t seed) {
  DayPlan fresh = plan;
  Repair(city, plan, fixed, now, {}).run(steps, seed);
  const Forgotten forgotten = forget_troubles(fresh, fixed);
  if (!forgotten.any) return;
  Repair(city, fresh, fixed, now, forgotten.returned).run(steps, seed);
  if (nobody_is_worse(plan, fresh)) plan = std::move(fresh);
}

}  // namespace core::ride
