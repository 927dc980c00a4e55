// Schedules against an independent solver of difference constraints.
#include "core/ride/solution/schedule.h"

#include <catch2/catch_test_macros.hpp>

#include "core/ride/solution/tighten.h"
#include "support/dial_a_ride.h"

using namespace tests;

TEST_CASE("A schedule is found exactly when one exists, and it is the earliest", "[ride]") {
  std::mt19937 random(20261122);
  int yes = 0, no = 0;
  for (int round = 0; round < 3000; ++round) {
    const int trips = number(random, 1, 5);
    const Problem problem = random_problem(random, trips);
    Route route;
    route.visits = random_visits(random, trips);
    const auto times = schedule(problem, problem.vehicles[0], route);
    REQUIRE(times.has_value() == feasible_by_distances(problem, problem.vehicles[0], route));
    ++(times ? yes : no);
    if (!times) continue;
    // Earliest: no single halt can begin a second sooner.
    Problem tighter = problem;
    const auto i = static_cast<std::size_t>(number(random, 0, 2 * trips - 1));
    Trip& trip = tighter.trips[static_cast<std::size_t>(route.visits[i].trip)];
    Window& window = route.visits[i].pickup ? trip.pickup : trip.dropoff;
    if ((*times)[i] - 1 < window.earliest) continue;
    window.latest = (*times)[i] - 1;
    CHECK_FALSE(schedule(tighter, tighter.vehicles[0], route));
  }
  CHECK(yes > 100);
  CHECK(no > 100);
}

TEST_CASE("Tightened windows lose no schedule", "[ride]") {
  std::mt19937 random(3);
  int yes = 0, narrower = 0;
  for (int round = 0; round < 3000; ++round) {
    Problem problem = random_problem(random, 3);
    Route route;
    route.visits = random_visits(random, 3);
    const auto before = schedule(problem, problem.vehicles[0], route);
    for (Trip& trip : problem.trips) {
      const Window pickup = trip.pickup, dropoff = trip.dropoff;
      tighten(problem, trip);
      CHECK((trip.pickup.earliest >= pickup.earliest && trip.pickup.latest <= pickup.latest && trip.dropoff.earliest >= dropoff.earliest));
      narrower += trip.dropoff != dropoff ? 1 : 0;
    }
    CHECK(schedule(problem, problem.vehicles[0], route) == before);
    yes += before ? 1 : 0;
  }
  CHECK(yes > 30);
  CHECK(narrower > 500);
}
