// For tests of a service day: a town of our own, wishes by chance, and a checker of plans that uses no engine code but what is data (places, travel
// on a dry road, boarding). Faults cite core/ride/invariants.h.
#pragma once

#include <cmath>
#include <map>
#include <set>
#include <string>

#include "core/ride/day/offers.h"
#include "support/dial_a_ride.h"

namespace tests {

// Stops on a grid of 30, not quite straight, so that no three lie in a line; two vans at one corner.
struct Town {
  Stops stops;
  Service service;
  std::vector<Seconds> travel;

  explicit Town(std::size_t vans = 2) {
    for (int i = 0; i < 30; ++i) {
      Stop stop;
      stop.id = "s" + std::to_string(i);
      stop.latitude = 43.3 + 0.005 * (i % 6) + 0.00011 * (i * i * 7 % 11);
      stop.longitude = 141.8 + 0.006 * (i / 6) + 0.00013 * (i * i * 5 % 13);
      if (i % 7 == 3) stop.kind = static_cast<StopKind>(1 + i % 6);
      stops.all.push_back(stop);
    }
    service.opens = 7 * 3600;
    service.closes = 18 * 3600;
    service.notice = 600;
    service.window = 900;
    service.tolerance = 1800;
    service.ride_factor = 1.5;
    service.ride_extra = 600;
    service.detour = 1.4;
    service.metres_per_second = 8;
    service.stop_once = 30;
    service.board_person = 15;
    service.board_wheelchair = 120;
    service.fare_adult = 300;
    for (std::size_t i = 1; i <= vans; ++i) service.vans.push_back({std::to_string(i), "s0", 8, 1});
    travel = travel_table(service, stops);
  }
  RideCity city() const { return {service, stops, travel}; }
};

inline Wish random_wish(std::mt19937& random, const Town& town) {
  Wish wish;
  wish.from = town.stops.all[static_cast<std::size_t>(number(random, 0, 29))].id;
  do wish.to = town.stops.all[static_cast<std::size_t>(number(random, 0, 29))].id;
  while (wish.to == wish.from);
  wish.party = {number(random, 1, 3), number(random, 0, 1), number(random, 0, 1), number(random, 0, 9) == 0 ? 1 : 0};
  wish.kind = number(random, 0, 1) ? WhenKind::leave : WhenKind::arrive;
  wish.at = number(random, 8 * 3600, 17 * 3600);
  return wish;
}

// Travel on the day's roads, found anew: who crosses the line in the middle of a closed road, then every pair by way of every other stop until
// nothing gets shorter.
class Roads {
 public:
  Roads(const Town& town, const Conditions& conditions) : stops_(town.stops.all.size()) {
    for (const Stop& from : town.stops.all)
      for (const Stop& to : town.stops.all) {
        const auto dry = town.travel[index(from.id) * stops_ + index(to.id)];
        table_.push_back(static_cast<Seconds>(std::ceil(static_cast<double>(dry) * conditions.travel_percent / 100.0)));
      }
    for (const auto& road : conditions.closed_roads) close(town, road);
    shorten();
  }
  Seconds& operator()(const std::string& from, const std::string& to) { return table_[index(from) * stops_ + index(to)]; }

 private:
  // The town's grid as points; a degree of longitude is so much shorter than one of latitude at the road's first stop.
  void close(const Town& town, const ClosedRoad& road) {
    const double narrow = std::cos(town.stops.find(road.from)->latitude * std::acos(-1.0) / 180);
    const auto x = [&](const Stop& stop) { return stop.longitude * narrow; };
    const Stop &a = *town.stops.find(road.from), &b = *town.stops.find(road.to);
    const double mx = (x(a) + x(b)) / 2, my = (a.latitude + b.latitude) / 2, ux = x(b) - x(a), uy = b.latitude - a.latitude, square = ux * ux + uy * uy;
    for (const Stop& from : town.stops.all)
      for (const Stop& to : town.stops.all) {
        // In the road's own axes: along it, and across; the closed line is where `along` is 0 and `across` at most half its length.
        const auto along = [&](const Stop& stop) { return ((x(stop) - mx) * ux + (stop.latitude - my) * uy) / square; };
        const auto across = [&](const Stop& stop) { return ((stop.latitude - my) * ux - (x(stop) - mx) * uy) / square; };
        const double before = along(from), behind = along(to);
        if (before * behind > 0 || before == behind) continue;
        const double there = across(from) + (across(to) - across(from)) * before / (before - behind);
        if (std::abs(there) < 0.5) (*this)(from.id, to.id) += road.extra;
      }
  }

  void shorten() {
    for (bool shorter = true; shorter;) {
      shorter = false;
      for (std::size_t from = 0; from < stops_; ++from)
        for (std::size_t by = 0; by < stops_; ++by)
          for (std::size_t to = 0; to < stops_; ++to)
            if (table_[from * stops_ + by] + table_[by * stops_ + to] < table_[from * stops_ + to]) {
              table_[from * stops_ + to] = table_[from * stops_ + by] + table_[by * stops_ + to];
              shorter = true;
            }
    }
  }

  static std::size_t index(const std::string& stop) { return static_cast<std::size_t>(std::atoi(stop.c_str() + 1)); }  // "s12"
  std::size_t stops_;
  std::vector<Seconds> table_;
};

inline const std::string& stop_of(const DayPlan& plan, const PlannedVisit& visit) {
  const Promise* ride = plan.ride(visit.ride);
  return visit.pickup ? ride->from : ride->to;
}

// How many visits of a van have begun, or the van is on its way there.
inline std::size_t begun(const Town& town, const DayPlan& plan, std::size_t van, Seconds now) {
  Roads between(town, plan.conditions);
  std::string place = town.service.vans[van].depot;
  for (std::size_t i = 0; i < plan.vans[van].size(); ++i) {
    const std::string& next = stop_of(plan, plan.vans[van][i]);
    if (plan.vans[van][i].at - between(place, next) >= now) return i;
    place = next;
  }
  return plan.vans[van].size();
}

// What is wrong with a plan at `now`; "" if nothing. begun: how many visits of each van were before the last change; theirs is the past.
inline std::string fault_of(const Town& town, const DayPlan& plan, Seconds now = -1, const std::vector<std::size_t>& past = {}) {
  std::map<std::string, int> seen;
  Roads today(town, plan.conditions), dry(town, {});
  for (std::size_t v = 0; v < plan.vans.size(); ++v) {
    const Van& van = town.service.vans[v];
    const std::size_t done = v < past.size() ? past[v] : 0;
    std::string place = van.depot;
    Seconds free_at = town.service.opens;
    std::map<std::string, Seconds> boarded;  // when the pickup's boarding ended
    int seats = 0, wheelchairs = 0;
    for (std::size_t i = 0; i < plan.vans[v].size(); ++i) {
      const PlannedVisit& visit = plan.vans[v][i];
      const Promise* ride = plan.ride(visit.ride);
      if (!ride) return "R1: a visit of no ride";
      const Returned* returned = plan.returned_ride(visit.ride);
      if (returned && (i >= done || !visit.pickup)) return "R1: a returned ride is still planned";
      if (i >= done && plan.conditions.van_out(van.id)) return "R8: a van that is out";
      const std::string next = visit.pickup ? ride->from : ride->to;
      if (i >= done && plan.conditions.stop_closed(next)) return "R8: a closed stop";
      if (visit.at < free_at + dry(place, next)) return "R3: faster than it can drive";
      if (i >= done && visit.at < std::max(free_at, now) + today(place, next)) return "R3: faster than it can drive today";
      free_at = visit.at + town.service.boarding(ride->party);
      place = next;
      ++seen[visit.ride];
      const int sign = visit.pickup ? 1 : -1;
      if (!returned) {
        seats += sign * (ride->party.adults + ride->party.children);
        wheelchairs += sign * ride->party.wheelchairs;
      }
      if (seats > van.seats || wheelchairs > van.wheelchairs) return "R3: no place";
      const Seconds delay = plan.delay(visit.ride);
      if (visit.pickup) {
        if (visit.at < ride->pickup.earliest || (!returned && visit.at > ride->pickup.latest + delay)) return "R2: not in the promised window";
        boarded[visit.ride] = free_at;
      } else {
        if (!boarded.contains(visit.ride)) return "R1: set down before picked up";
        if (visit.at > ride->arrive_by + delay) return "R2: later than promised";
        if (visit.at - boarded[visit.ride] > ride->longest_ride + delay) return "R2: longer on board than promised";
      }
    }
    const bool nobody_late = plan.delays.empty() && plan.conditions == Conditions{};
    if (!plan.vans[v].empty() && nobody_late && free_at + dry(place, van.depot) > town.service.closes) return "R3: back too late";
  }
  for (const Promise& ride : plan.rides)
    if (!plan.returned_ride(ride.id) && seen[ride.id] != 2) return "R1: " + ride.id + " is not served";
  for (const Returned& one : plan.returned)
    if (!plan.ride(one.ride)) return "R1: returned, but not there";
  return "";
}

// What a change has done that it must not: R4 to R6. lost: the ride that was cancelled. absent: the ride that was reported not to have come; its
// drop-off, if the plan thought it over, never was.
inline std::string fault_between(DayPlan before, const DayPlan& after, std::vector<std::size_t> past, bool reported, const std::string& lost = "",
                                 const std::string& absent = "") {
  for (std::size_t v = 0; v < before.vans.size(); ++v)
    for (std::size_t i = before.vans[v].size(); i-- > 0;)
      if (before.vans[v][i].ride == absent && !before.vans[v][i].pickup) {
        before.vans[v].erase(before.vans[v].begin() + static_cast<std::ptrdiff_t>(i));
        if (i < past[v]) --past[v];
      }
  for (std::size_t v = 0; v < before.vans.size(); ++v)
    // A report can change the last of them, where the van is on its way to: when it gets there, or that it does not.
    for (std::size_t i = 0; i + (reported ? 1 : 0) < past[v]; ++i)
      if (i >= after.vans[v].size() || after.vans[v][i] != before.vans[v][i]) return "R4: what is fixed has changed";
  for (const Promise& ride : before.rides) {
    if (ride.id == lost) continue;
    const Promise* same = after.ride(ride.id);
    if (!same || *same != ride) return "R5: a promise has changed";
    if (!reported && after.delay(ride.id) != before.delay(ride.id)) return "R6: another delay without a report";
    if (!reported && (before.returned_ride(ride.id) != nullptr) != (after.returned_ride(ride.id) != nullptr))
      return "R6: returned or taken back without a report";
  }
  return "";
}

}  // namespace tests
