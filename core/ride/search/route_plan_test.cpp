// The closure of a route's bounds, and insertion by it, against an independent solver of difference constraints.
#include "core/ride/search/route_plan.h"

#include <catch2/catch_test_macros.hpp>
#include <optional>

#include "core/ride/search/insertion.h"
#include "core/ride/solution/schedule.h"
#include "support/dial_a_ride.h"

using namespace tests;

namespace {

// A route built trip by trip, part of it fixed as if the day had come so far.
Route random_route(std::mt19937& random, const Problem& problem, std::size_t vehicle, int trips) {
  Route route;
  for (int trip = 0; trip < trips; ++trip) {
    std::vector<RoutePlan> plans{RoutePlan(problem, vehicle, route)};
    if (const auto place = place_trip(plans[0], {}, trip)) {
      plans[0].insert(trip, place->pickup, place->dropoff);
      route = plans[0].route();
    }
  }
  if (!route.visits.empty() && number(random, 0, 1) == 0) {
    const Time now = number(random, 0, 3000);
    route.fixed = fixed_at(problem, problem.vehicles[vehicle], route, now);
    route.not_before = now;
    if (auto times = schedule(problem, problem.vehicles[vehicle], route)) route.times = *times;
  }
  return route;
}

}  // namespace

TEST_CASE("A plan is feasible exactly when the route is, and tells the earliest times and the cost", "[ride]") {
  std::mt19937 random(11);
  const Weights weights{3, 2, 1, 500};
  int yes = 0, no = 0;
  for (int round = 0; round < 2000; ++round) {
    const int trips = number(random, 1, 5);
    const Problem problem = random_problem(random, trips);
    Route route;
    route.visits = random_visits(random, trips);
    const RoutePlan plan(problem, 0, route);
    const bool carries = load_fits(problem, problem.vehicles[0], route.visits);
    REQUIRE(plan.feasible() == (carries && feasible_by_distances(problem, problem.vehicles[0], route)));
    ++(plan.feasible() ? yes : no);
    if (!plan.feasible()) continue;
    CHECK(plan.route().times == schedule(problem, problem.vehicles[0], route));
    CHECK(plan.driving() == driving_time(problem, problem.vehicles[0], route.visits));
    CHECK(plan.cost(weights) == cost_of(problem, weights, problem.vehicles[0], plan.route()));
  }
  CHECK(yes > 30);
  CHECK(no > 100);
}

TEST_CASE("The best insertion is the best of all pairs of positions, whatever is fixed", "[ride]") {
  std::mt19937 random(7);
  int found = 0, none = 0, fixed = 0;
  for (int round = 0; round < 3000; ++round) {
    const Problem problem = random_problem(random, 6, 3);
    const auto vehicle = static_cast<std::size_t>(number(random, 0, 2));
    const Route route = random_route(random, problem, vehicle, 5);
    const RoutePlan plan(problem, vehicle, route);
    REQUIRE(plan.feasible());
    const auto best = place_trip(plan, {}, 5);
    std::optional<Time> least;
    const Time before = driving_time(problem, problem.vehicles[vehicle], route.visits);
    for (std::size_t p = route.fixed; p <= route.visits.size(); ++p)
      for (std::size_t d = p; d <= route.visits.size(); ++d) {
        Route other = route;
        other.visits.insert(other.visits.begin() + static_cast<std::ptrdiff_t>(d), Visit{5, false});
        other.visits.insert(other.visits.begin() + static_cast<std::ptrdiff_t>(p), Visit{5, true});
        if (!load_fits(problem, problem.vehicles[vehicle], other.visits) || !feasible_by_distances(problem, problem.vehicles[vehicle], other)) continue;
        const Time more = driving_time(problem, problem.vehicles[vehicle], other.visits) - before;
        if (!least || more < *least) least = more;
      }
    REQUIRE(best.has_value() == least.has_value());
    ++(best ? found : none);
    if (!best) continue;
    fixed += route.fixed > 0 ? 1 : 0;
    CHECK(best->cost == *least);
    CHECK_FALSE(place_trip(plan, {}, 5, *least));
    // The closure that has grown is the one that is built of the longer route.
    RoutePlan grown = plan;
    grown.insert(5, best->pickup, best->dropoff);
    const Route longer = grown.route();
    CHECK(longer.times == schedule(problem, problem.vehicles[vehicle], longer));
    const RoutePlan built(problem, vehicle, longer);
    for (std::size_t i = 0; i < grown.size(); ++i)
      for (std::size_t j = 0; j < grown.size(); ++j) CHECK(grown.lag(grown.node(i), grown.node(j)) == built.lag(built.node(i), built.node(j)));
    // And without the trip it is what it was.
    std::vector<char> goes(6);
    goes[5] = 1;
    grown.remove(goes);
    CHECK(grown.route().visits == route.visits);
    CHECK(grown.driving() == plan.driving());
  }
  CHECK(found > 300);
  CHECK(none > 300);
  CHECK(fixed > 50);
}

TEST_CASE("Of several vehicles the cheapest that can carry the trip takes it", "[ride]") {
  std::mt19937 random(19);
  int found = 0;
  for (int round = 0; round < 300; ++round) {
    const Problem problem = random_problem(random, 4, 3);
    std::vector<Route> routes(3);
    for (std::size_t v = 0; v < 3; ++v) {
      const RoutePlan empty(problem, v, {});
      RoutePlan plan = empty;
      if (const auto place = place_trip(plan, {}, static_cast<int>(v))) plan.insert(static_cast<int>(v), place->pickup, place->dropoff);
      routes[v] = plan.route();
    }
    const std::vector<RoutePlan> plans = plans_of(problem, routes);
    const auto best = best_insertion(plans, {}, 3);
    std::optional<Time> least;
    for (const RoutePlan& plan : plans)
      if (const auto place = place_trip(plan, {}, 3); place && (!least || place->cost < *least)) least = place->cost;
    REQUIRE(best.has_value() == least.has_value());
    if (best) CHECK(best->place.cost == *least);
    found += best ? 1 : 0;
  }
  CHECK(found > 100);
}
