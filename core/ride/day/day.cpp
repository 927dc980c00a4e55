// See day.h.
#include "core/ride/day/day.h"

#include <algorithm>

#include "core/ride/day/numbers.h"
#include "core/ride/search/insertion.h"
#include "core/ride/search/large_neighbourhood.h"
#include "core/ride/solution/schedule.h"

namespace core::ride {
namespace {

bool has(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

void forget(DayPlan& plan, std::size_t index) {
  const std::string id = plan.rides[index].id;
  std::erase_if(plan.delays, [&](const Delay& one) { return one.ride == id; });
  std::erase_if(plan.returned, [&](const Returned& one) { return one.ride == id; });
  plan.rides.erase(plan.rides.begin() + static_cast<std::ptrdiff_t>(index));
}

}  // namespace

bool Conditions::stop_closed(const std::string& stop) const { return has(closed_stops, stop); }
bool Conditions::van_out(const std::string& van) const { return has(vans_out, van); }

const Promise* DayPlan::ride(const std::string& id) const {
  const std::size_t index = index_of(*this, id);
  return index == rides.size() ? nullptr : &rides[index];
}

const PlannedVisit* DayPlan::visit(const std::string& id, bool pickup) const {
  for (const auto& van : vans)
    for (const PlannedVisit& one : van)
      if (one.ride == id && one.pickup == pickup) return &one;
  return nullptr;
}

Seconds DayPlan::delay(const std::string& id) const {
  for (const Delay& one : delays)
    if (one.ride == id) return one.by;
  return 0;
}

const Returned* DayPlan::returned_ride(const std::string& id) const {
  const auto found = std::find_if(returned.begin(), returned.end(), [&](const Returned& one) { return one.ride == id; });
  return found == returned.end() ? nullptr : &*found;
}

void DayPlan::give_back(const std::string& id, ReturnedWhy why) {
  std::erase_if(delays, [&](const Delay& one) { return one.ride == id; });
  returned.push_back({id, why});
}

DayPlan empty_day(const Service& service) {
  DayPlan out;
  out.vans.resize(service.vans.size());
  out.fixed.resize(service.vans.size());
  return out;
}

bool add_ride(const RideCity& city, DayPlan& plan, const Promise& promise, Seconds now, const Weights& weights) {
  if (plan.conditions.stop_closed(promise.from) || plan.conditions.stop_closed(promise.to)) return false;
  Numbers numbers = numbers_of(city, plan, now);
  const int trip = add_trip(city, numbers, promise);
  std::vector<RoutePlan> plans = plans_of(numbers.problem, numbers.routes);
  const auto best = best_insertion(plans, weights, trip);
  if (!best) return false;
  plans[best->vehicle].insert(trip, best->place.pickup, best->place.dropoff);
  plan.rides.push_back(promise);
  take_route(city, plan, best->vehicle, plans[best->vehicle].route());
  return true;
}

Removal remove_ride(const RideCity& city, DayPlan& plan, const std::string& id, Seconds now) {
  const std::size_t index = index_of(plan, id);
  if (index == plan.rides.size()) return Removal::unknown;
  if (plan.returned_ride(id)) {
    const auto has_visit = [&](const std::vector<PlannedVisit>& van) {
      return std::any_of(van.begin(), van.end(), [&](const PlannedVisit& visit) { return visit.ride == id; });
    };
    if (std::none_of(plan.vans.begin(), plan.vans.end(), has_visit)) forget(plan, index);
    return Removal::done;
  }
  const Numbers numbers = numbers_of(city, plan, now);
  for (std::size_t van = 0; van < plan.vans.size(); ++van) {
    std::vector<PlannedVisit>& visits = plan.vans[van];
    const auto first = std::find_if(visits.begin(), visits.end(), [&](const PlannedVisit& visit) { return visit.ride == id; });
    if (first == visits.end()) continue;
    Route route = numbers.routes[van];
    if (static_cast<std::size_t>(first - visits.begin()) < route.fixed || plan.conditions.van_out(city.service.vans[van].id)) return Removal::under_way;
    std::erase_if(route.visits, [&](const Visit& visit) { return visit.trip == static_cast<int>(index); });
    std::erase_if(visits, [&](const PlannedVisit& visit) { return visit.ride == id; });
    // Those who are left could begin as they were planned: travel obeys the triangle inequality.
    route.times.clear();
    for (const PlannedVisit& visit : visits) route.times.push_back(visit.at);
    if (auto times = schedule(numbers.problem, numbers.problem.vehicles[van], route)) route.times = std::move(*times);
    take_route(city, plan, van, route);
    break;
  }
  forget(plan, index);
  return Removal::done;
}

}  // namespace core::ride
