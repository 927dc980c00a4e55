// For the tests of the ride engine: problems made by chance, and checkers that share no code with the engine.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "core/ride/solution/solution.h"

namespace tests {

using namespace core::ride;

inline int number(std::mt19937& random, int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); }

// Difference constraints by Floyd and Warshall: t[j] - t[i] <= d[i][j]. Exact and slow. Of `route` the visits, the first `fixed` times and
// not_before count.
inline bool feasible_by_distances(const Problem& problem, const Vehicle& vehicle, const Route& route) {
  const std::vector<Visit>& visits = route.visits;
  const std::size_t n = visits.size(), origin = n + 2;
  constexpr Time kFar = Time{1} << 40;
  std::vector<std::vector<Time>> d(n + 3, std::vector<Time>(n + 3, kFar));
  const auto most = [&](std::size_t from, std::size_t to, Time value) { d[from][to] = std::min(d[from][to], value); };
  for (std::size_t i = 0; i < n + 3; ++i) d[i][i] = 0;
  const auto window = [&](std::size_t node, Window w) {
    most(origin, node, w.latest);
    most(node, origin, -w.earliest);
  };
  if (route.fixed == 0) window(0, {std::max(vehicle.shift.earliest, route.not_before), vehicle.shift.latest});
  window(n + 1, vehicle.shift);
  int place = vehicle.start;
  Time service = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const Trip& trip = problem.trips[static_cast<std::size_t>(visits[i].trip)];
    const Time travel = problem.between(place, place_of(problem, visits[i]));
    if (i < route.fixed) {
      window(i + 1, {route.times[i], route.times[i]});
    } else {
      window(i + 1, window_of(problem, visits[i]));
      most(i + 1, i, -(service + travel));
      if (i == route.fixed && route.fixed > 0) most(i + 1, origin, -(route.not_before + travel));
      for (std::size_t j = 0; j < i; ++j)
        if (visits[j].trip == visits[i].trip) most(j + 1, i + 1, trip.longest_ride + trip.pickup_service);
    }
    place = place_of(problem, visits[i]);
    service = service_of(problem, visits[i]);
  }
  most(n + 1, n, -(service + problem.between(place, vehicle.end)));
  if (n > 0 && n == route.fixed) most(n + 1, origin, -(route.not_before + problem.between(place, vehicle.end)));
  if (route.fixed == 0) most(0, n + 1, vehicle.longest_route);
  for (std::size_t k = 0; k < n + 3; ++k)
    for (std::size_t i = 0; i < n + 3; ++i)
      for (std::size_t j = 0; j < n + 3; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
  for (std::size_t i = 0; i < n + 3; ++i)
    if (d[i][i] < 0) return false;
  return true;
}

// Whether nobody stands and every trip is picked up before it is set down.
inline bool load_fits(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits) {
  int seats = 0, wheelchairs = 0;
  std::vector<int> aboard;
  for (const Visit visit : visits) {
    const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
    const auto found = std::find(aboard.begin(), aboard.end(), visit.trip);
    if (visit.pickup == (found != aboard.end())) return false;
    if (visit.pickup) aboard.push_back(visit.trip);
    else aboard.erase(found);
    seats += visit.pickup ? trip.load.seats : -trip.load.seats;
    wheelchairs += visit.pickup ? trip.load.wheelchairs : -trip.load.wheelchairs;
    if (seats > vehicle.capacity.seats || wheelchairs > vehicle.capacity.wheelchairs) return false;
  }
  return aboard.empty();
}

// What a route costs at the times it has, added up halt by halt.
inline Time cost_of(const Problem& problem, const Weights& weights, const Vehicle& vehicle, const Route& route) {
  if (route.visits.empty()) return 0;
  Time driven = 0, cost = weights.vehicle;
  int place = vehicle.start;
  std::vector<Time> left(problem.trips.size());  // when each pickup was over
  for (std::size_t i = 0; i < route.visits.size(); ++i) {
    const Visit visit = route.visits[i];
    const auto trip = static_cast<std::size_t>(visit.trip);
    driven += problem.between(place, place_of(problem, visit));
    place = place_of(problem, visit);
    if (visit.pickup) {
      cost += weights.waiting * (route.times[i] - problem.trips[trip].pickup.earliest);
      left[trip] = route.times[i] + problem.trips[trip].pickup_service;
    } else {
      cost += weights.riding * (route.times[i] - left[trip]);
    }
  }
  return cost + weights.driving * (driven + problem.between(place, vehicle.end));
}

// What is wrong with the routes; empty: every trip but the unserved is carried as promised.
inline std::string fault_of(const Problem& problem, const Solution& solution) {
  std::vector<int> visits(problem.trips.size());
  for (const int trip : solution.unserved) visits[static_cast<std::size_t>(trip)] = 2;
  for (std::size_t v = 0; v < solution.routes.size(); ++v) {
    const Route& route = solution.routes[v];
    const Vehicle& vehicle = problem.vehicles[v];
    const std::string name = "route " + std::to_string(v) + ": ";
    if (!feasible_by_distances(problem, vehicle, route)) return name + "no times hold all bounds";
    if (!load_fits(problem, vehicle, route.visits)) return name + "somebody stands, or is not picked up and set down in turn";
    for (const Visit visit : route.visits) ++visits[static_cast<std::size_t>(visit.trip)];
  }
  for (std::size_t trip = 0; trip < visits.size(); ++trip)
    if (visits[trip] != 2) return "trip " + std::to_string(trip) + " is visited " + std::to_string(visits[trip]) + " times";
  return "";
}

// Eight places, vehicles of which the later ones are smaller and start later; seldom so tight that nothing fits.
inline Problem random_problem(std::mt19937& random, int trips, int vehicles = 1) {
  Problem problem;
  problem.places = 8;
  std::vector<std::pair<int, int>> at;
  for (int i = 0; i < problem.places; ++i) at.emplace_back(number(random, 0, 300), number(random, 0, 300));
  for (const auto& a : at)
    for (const auto& b : at) problem.travel.push_back(std::abs(a.first - b.first) + std::abs(a.second - b.second));
  for (int i = 0; i < trips; ++i) {
    Trip trip;
    trip.from = number(random, 0, 7);
    trip.to = number(random, 0, 7);
    const int begin = number(random, 0, 3000);
    trip.pickup = {begin, begin + number(random, 60, 900)};
    trip.dropoff = {number(random, 0, 1) ? 0 : begin + 300, begin + number(random, 600, 2500)};
    trip.pickup_service = number(random, 0, 60);
    trip.dropoff_service = number(random, 0, 60);
    trip.longest_ride = problem.between(trip.from, trip.to) + number(random, 0, 500);
    trip.load = {number(random, 1, 4), number(random, 0, 4) == 0 ? 1 : 0};
    problem.trips.push_back(trip);
  }
  for (int i = 0; i < vehicles; ++i) problem.vehicles.push_back({i % 8, i % 3, {100 * i, 6000}, number(random, 1500, 6000), {8 - i, i == 2 ? 0 : 1}});
  return problem;
}

// All trips, each picked up before it is set down.
inline std::vector<Visit> random_visits(std::mt19937& random, int trips) {
  std::vector<Visit> visits;
  for (int i = 0; i < trips; ++i) visits.insert(visits.end(), {{i, true}, {i, false}});
  std::shuffle(visits.begin(), visits.end(), random);
  for (std::size_t i = 0; i < visits.size(); ++i)
    for (std::size_t j = i + 1; j < visits.size(); ++j)
      if (visits[i].trip == visits[j].trip && !visits[i].pickup) std::swap(visits[i], visits[j]);
  return visits;
}

}  // namespace tests
