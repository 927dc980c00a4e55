// See report.h. First what happened is written into the plan as it is; then the plan is made possible again.
#include "core/ride/day/report.h"

#include <algorithm>

#include "core/ride/day/numbers.h"
#include "core/ride/day/repair.h"

namespace core::ride {
namespace {

// A driver reports after the stop, but not long after the ride.
constexpr Seconds kHeardLate = 900;

using Fixed = std::vector<std::size_t>;  // visits of each van that are fixed

std::size_t van_index(const RideCity& city, const std::string& id) {
  const std::vector<Van>& vans = city.service.vans;
  return static_cast<std::size_t>(std::find_if(vans.begin(), vans.end(), [&](const Van& van) { return van.id == id; }) - vans.begin());
}

void add(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

// Where a ride's visit lies; van == plan.vans.size(): nowhere.
struct Where {
  std::size_t van = 0, index = 0;
};
Where where(const DayPlan& plan, const std::string& ride, bool pickup) {
  for (std::size_t van = 0; van < plan.vans.size(); ++van)
    for (std::size_t i = 0; i < plan.vans[van].size(); ++i)
      if (plan.vans[van][i].ride == ride && plan.vans[van][i].pickup == pickup) return {van, i};
  return {plan.vans.size(), 0};
}

void set_ready(Conditions& conditions, const std::string& van, Seconds at) {
  std::erase_if(conditions.ready, [&](const Conditions::Ready& one) { return one.van == van; });
  conditions.ready.push_back({van, at});
}

// When the van that is late begins its next halt, or (on_way false) leaves for it: so much later than planned.
struct Late {
  bool on_way = false;
  Seconds at = 0;
};
Late late_of(const RideCity& city, const Numbers& numbers, const Report& report, Seconds now) {
  const std::size_t van = van_index(city, report.van);
  const Route& route = numbers.routes[van];
  const std::size_t fixed = route.fixed;
  if (fixed > 0 && route.times[fixed - 1] > now) return {true, route.times[fixed - 1] + report.by};
  const auto before = [&](std::size_t i) { return i == 0 ? numbers.problem.vehicles[van].start : place_of(numbers.problem, route.visits[i - 1]); };
  Seconds leaves = fixed > 0 ? route.times[fixed - 1] + service_of(numbers.problem, route.visits[fixed - 1]) : city.service.opens;
  if (fixed < route.visits.size()) leaves = route.times[fixed] - numbers.problem.between(before(fixed), place_of(numbers.problem, route.visits[fixed]));
  return {false, std::max(now, leaves) + report.by};
}

void make_late(const RideCity& city, DayPlan& plan, const Numbers& numbers, const Report& report, Seconds now) {
  const std::size_t van = van_index(city, report.van);
  const Late late = late_of(city, numbers, report, now);
  if (late.on_way) plan.vans[van][numbers.routes[van].fixed - 1].at = late.at;
  else set_ready(plan.conditions, report.van, late.at);
}

// What it has begun stays written; whoever is on board is returned, all others go without a van for now.
void take_out(const RideCity& city, DayPlan& plan, Fixed& fixed, const std::string& id, Seconds now) {
  const std::size_t van = van_index(city, id);
  std::vector<PlannedVisit>& visits = plan.vans[van];
  std::erase_if(visits, [&](const PlannedVisit& visit) { return visit.at > now; });
  fixed[van] = plan.fixed[van] = visits.size();
  for (const PlannedVisit& visit : visits)
    if (visit.pickup && where(plan, visit.ride, false).van == plan.vans.size() && !plan.returned_ride(visit.ride))
      plan.give_back(visit.ride, ReturnedWhy::van_out);
  add(plan.conditions.vans_out, id);
}

void apply(const RideCity& city, DayPlan& plan, Fixed& fixed, const Numbers& numbers, const Report& report, Seconds now) {
  Conditions& conditions = plan.conditions;
  const auto is_road = [&](const ClosedRoad& road) {
    return (road.from == report.stop && road.to == report.to) || (road.from == report.to && road.to == report.stop);
  };
  switch (report.kind) {
    case ReportKind::van_late: return make_late(city, plan, numbers, report, now);
    case ReportKind::no_show: {
      // The plan may have thought that it had gone on: a driver waits as long as was promised.
      const Where dropoff = where(plan, report.ride, false);
      std::vector<PlannedVisit>& visits = plan.vans[dropoff.van];
      visits.erase(visits.begin() + static_cast<std::ptrdiff_t>(dropoff.index));
      if (dropoff.index < fixed[dropoff.van]) plan.fixed[dropoff.van] = --fixed[dropoff.van];
      plan.give_back(report.ride, ReturnedWhy::no_show);
      return;
    }
    case ReportKind::van_out: return take_out(city, plan, fixed, report.van, now);
    case ReportKind::van_back:
      std::erase(conditions.vans_out, report.van);
      std::erase_if(conditions.ready, [&](const Conditions::Ready& one) { return one.van == report.van; });
      return;
    case ReportKind::stop_closed: return add(conditions.closed_stops, report.stop);
    case ReportKind::stop_open: std::erase(conditions.closed_stops, report.stop); return;
    case ReportKind::road_closed:
      std::erase_if(conditions.closed_roads, is_road);
      conditions.closed_roads.push_back({report.stop, report.to, report.by});
      return;
    case ReportKind::road_open: std::erase_if(conditions.closed_roads, is_road); return;
    case ReportKind::snow: conditions.travel_percent = report.travel_percent; return;
  }
}

// Whose promise is broken further, or (eased) less far; as they are told.
std::vector<Effect> changes_between(const DayPlan& before, const DayPlan& after, bool eased) {
  std::vector<Effect> out;
  for (const Promise& ride : after.rides) {
    const Returned *was = before.returned_ride(ride.id), *is = after.returned_ride(ride.id);
    const Seconds delay_was = before.delay(ride.id), delay_is = after.delay(ride.id);
    const bool is_eased = was ? !is : delay_is < delay_was && !is, is_worse = is ? !was : delay_is > delay_was && !was;
    if (eased ? !is_eased : !is_worse) continue;
    out.push_back(is ? Effect{ride.id, 0, is->why} : Effect{ride.id, delay_is, std::nullopt});
  }
  std::stable_sort(out.begin(), out.end(),
                   [&](const Effect& a, const Effect& b) { return after.ride(a.ride)->pickup.earliest < after.ride(b.ride)->pickup.earliest; });
  return out;
}

std::vector<std::string> moved_between(const DayPlan& before, const DayPlan& after, const std::vector<Effect>& told) {
  std::vector<std::string> out;
  for (const Promise& ride : after.rides) {
    if (after.returned_ride(ride.id) || std::any_of(told.begin(), told.end(), [&](const Effect& effect) { return effect.ride == ride.id; })) continue;
    for (const bool pickup : {true, false}) {
      const Where was = where(before, ride.id, pickup), is = where(after, ride.id, pickup);
      if (was.van == is.van && (was.van == before.vans.size() || std::abs(before.vans[was.van][was.index].at - after.vans[is.van][is.index].at) < kNoticed))
        continue;
      out.push_back(ride.id);
      break;
    }
  }
  return out;
}

}  // namespace

ReportFault check(const RideCity& city, const DayPlan& plan, const Report& report, Seconds now) {
  const auto stop = [&](const std::string& id) { return city.stops.find(id) != nullptr; };
  switch (report.kind) {
    case ReportKind::van_late:
      if (van_index(city, report.van) == city.service.vans.size()) return ReportFault::unknown_van;
      if (report.by <= 0 || report.by > kMostLate) return ReportFault::amount;
      return late_of(city, numbers_of(city, plan, now), report, now).at <= kLatestMoment ? ReportFault::none : ReportFault::amount;
    case ReportKind::van_out:
    case ReportKind::van_back: return van_index(city, report.van) == city.service.vans.size() ? ReportFault::unknown_van : ReportFault::none;
    case ReportKind::no_show: {
      const PlannedVisit* pickup = plan.visit(report.ride, true);
      if (!plan.ride(report.ride) || plan.returned_ride(report.ride) || !pickup) return ReportFault::unknown_ride;
      if (pickup->at >= now) return ReportFault::not_waiting;
      // Who has been brought where they wanted was there.
      const PlannedVisit* dropoff = plan.visit(report.ride, false);
      return dropoff && dropoff->at + kHeardLate < now ? ReportFault::over : ReportFault::none;
    }
    case ReportKind::stop_closed:
    case ReportKind::stop_open: return stop(report.stop) ? ReportFault::none : ReportFault::unknown_stop;
    case ReportKind::road_closed:
    case ReportKind::road_open:
      if (!stop(report.stop) || !stop(report.to)) return ReportFault::unknown_stop;
      if (report.stop == report.to) return ReportFault::same_stop;
      return report.kind == ReportKind::road_open || (report.by > 0 && report.by <= kMostLate) ? ReportFault::none : ReportFault::amount;
    case ReportKind::snow: return report.travel_percent >= 100 && report.travel_percent <= kMostTravelPercent ? ReportFault::none : ReportFault::amount;
  }
  return ReportFault::none;
}

Outcome after_report(const RideCity& city, const DayPlan& before, const Report& report, Seconds now, std::size_t steps, std::uint64_t seed) {
  Outcome out;
  out.plan = before;
  const Numbers numbers = numbers_of(city, before, now);
  Fixed fixed;
  for (std::size_t van = 0; van < numbers.routes.size(); ++van) {
    // All that a van has done that is out; its route in the numbers is empty.
    fixed.push_back(before.conditions.van_out(city.service.vans[van].id) ? before.vans[van].size() : numbers.routes[van].fixed);
    take_route(city, out.plan, van, numbers.routes[van]);
  }
  apply(city, out.plan, fixed, numbers, report, now);
  repair(city, out.plan, fixed, now, steps, seed);
  out.effects = changes_between(before, out.plan, false);
  out.eased = changes_between(before, out.plan, true);
  std::vector<Effect> told = out.effects;
  told.insert(told.end(), out.eased.begin(), out.eased.end());
  out.moved = moved_between(before, out.plan, told);
  return out;
}

}  // namespace core::ride
