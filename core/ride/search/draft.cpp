// See draft.h.
#include "core/ride/search/draft.h"

#include <algorithm>

namespace core::ride {

Draft::Draft(const Problem& problem, const Weights& weights, const Solution& start)
    : problem_(&problem), weights_(weights), vehicle_of_(problem.trips.size(), kNone), unserved_(start.unserved), is_touched_(problem.vehicles.size()) {
  std::vector<char> is_fixed(problem.trips.size());
  for (std::size_t v = 0; v < problem.vehicles.size(); ++v) {
    const Route& route = start.routes[v];
    plans_.emplace_back(problem, v, route);
    costs_.push_back(plans_.back().cost(weights_));
    cost_ += costs_.back();
    for (std::size_t i = 0; i < route.visits.size(); ++i) {
      const auto trip = static_cast<std::size_t>(route.visits[i].trip);
      vehicle_of_[trip] = static_cast<int>(v);
      if (i < route.fixed) is_fixed[trip] = 1;
    }
  }
  for (std::size_t trip = 0; trip < problem.trips.size(); ++trip) {
    const bool known = vehicle_of_[trip] != kNone || std::find(unserved_.begin(), unserved_.end(), static_cast<int>(trip)) != unserved_.end();
    if (known && !is_fixed[trip]) movable_.push_back(static_cast<int>(trip));
  }
  spare_ = plans_;
  unserved_before_ = unserved_;
  goes_.resize(problem.trips.size());
}

void Draft::touch(std::size_t vehicle) {
  if (is_touched_[vehicle]) return;
  is_touched_[vehicle] = 1;
  touched_.push_back(vehicle);
  spare_[vehicle] = plans_[vehicle];
}

void Draft::recount(std::size_t vehicle) {
  const Time cost = plans_[vehicle].cost(weights_);
  cost_ += cost - costs_[vehicle];
  costs_[vehicle] = cost;
}

void Draft::remove(const std::vector<int>& trips) {
  std::vector<std::size_t> vehicles;
  for (const int trip : trips) {
    goes_[static_cast<std::size_t>(trip)] = 1;
    const auto vehicle = static_cast<std::size_t>(vehicle_of(trip));
    if (std::find(vehicles.begin(), vehicles.end(), vehicle) == vehicles.end()) vehicles.push_back(vehicle);
    moved_.emplace_back(trip, vehicle_of(trip));
    vehicle_of_[static_cast<std::size_t>(trip)] = kNone;
    unserved_.push_back(trip);
  }
  for (const std::size_t vehicle : vehicles) {
    touch(vehicle);
    plans_[vehicle].remove(goes_);
    recount(vehicle);
  }
  for (const int trip : trips) goes_[static_cast<std::size_t>(trip)] = 0;
}

void Draft::insert(std::size_t vehicle, int trip, const Place& place) {
  touch(vehicle);
  plans_[vehicle].insert(trip, place.pickup, place.dropoff);
  recount(vehicle);
  moved_.emplace_back(trip, kNone);
  vehicle_of_[static_cast<std::size_t>(trip)] = static_cast<int>(vehicle);
  unserved_.erase(std::find(unserved_.begin(), unserved_.end(), trip));
}

bool Draft::exchange(std::size_t first, const std::vector<Visit>& of_first, std::size_t second, const std::vector<Visit>& of_second) {
  RoutePlan one = plans_[first], two = plans_[second];
  if (!one.reorder(of_first) || !two.reorder(of_second)) return false;
  for (const auto& [vehicle, plan] : {std::pair(first, &one), std::pair(second, &two)}) {
    touch(vehicle);
    plans_[vehicle] = std::move(*plan);
    recount(vehicle);
    for (std::size_t i = 0; i < plans_[vehicle].size(); ++i) {
      const int trip = plans_[vehicle].visit(i).trip;
      if (vehicle_of(trip) == static_cast<int>(vehicle)) continue;
      moved_.emplace_back(trip, vehicle_of(trip));
      vehicle_of_[static_cast<std::size_t>(trip)] = static_cast<int>(vehicle);
    }
  }
  return true;
}

bool Draft::reorder(std::size_t vehicle, const std::vector<Visit>& visits) {
  RoutePlan plan = plans_[vehicle];
  if (!plan.reorder(visits)) return false;
  touch(vehicle);
  plans_[vehicle] = std::move(plan);
  recount(vehicle);
  return true;
}

void Draft::keep() {
  for (const std::size_t vehicle : touched_) is_touched_[vehicle] = 0;
  touched_.clear();
  moved_.clear();
  unserved_before_ = unserved_;
}

void Draft::undo() {
  for (const std::size_t vehicle : touched_) {
    std::swap(plans_[vehicle], spare_[vehicle]);
    recount(vehicle);
  }
  for (auto move = moved_.rbegin(); move != moved_.rend(); ++move) vehicle_of_[static_cast<std::size_t>(move->first)] = move->second;
  unserved_ = unserved_before_;
  keep();
}

Solution Draft::solution() const {
  Solution out;
  for (const RoutePlan& plan : plans_) out.routes.push_back(plan.route());
  out.unserved = unserved_;
  std::sort(out.unserved.begin(), out.unserved.end());
  out.cost = cost_;
  return out;
}

}  // namespace core::ride
