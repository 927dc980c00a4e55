// The search as a whole: against all orders of small problems, from a day under way, and the same steps for the same seed.
#include "core/ride/search/large_neighbourhood.h"

#include <catch2/catch_test_macros.hpp>

#include "core/ride/search/islands.h"
#include "core/ride/solution/schedule.h"
#include "support/dial_a_ride.h"

using namespace tests;

namespace {

// Every order of the trips of one vehicle; nullopt: none can carry all.
void all_orders(const Problem& problem, std::vector<Visit>& so_far, std::optional<Time>& least) {
  const std::size_t trips = problem.trips.size();
  if (so_far.size() == 2 * trips) {
    Route route;
    route.visits = so_far;
    if (!load_fits(problem, problem.vehicles[0], so_far) || !feasible_by_distances(problem, problem.vehicles[0], route)) return;
    const Time driving = driving_time(problem, problem.vehicles[0], so_far);
    if (!least || driving < *least) least = driving;
    return;
  }
  for (int trip = 0; trip < static_cast<int>(trips); ++trip) {
    const auto seen = std::count_if(so_far.begin(), so_far.end(), [&](Visit visit) { return visit.trip == trip; });
    if (seen == 2) continue;
    so_far.push_back({trip, seen == 0});
    all_orders(problem, so_far, least);
    so_far.pop_back();
  }
}

}  // namespace

TEST_CASE("On days of four trips the search finds the best of all orders", "[ride]") {
  std::mt19937 random(5);
  int feasible = 0;
  for (int round = 0; round < 60; ++round) {
    Problem problem = random_problem(random, 4);
    for (Trip& trip : problem.trips) {  // wide, so that orders matter
      trip.pickup.latest += 2000;
      trip.dropoff.latest += 3000;
      trip.longest_ride += 300;
    }
    std::optional<Time> least;
    std::vector<Visit> none;
    all_orders(problem, none, least);
    LargeNeighbourhood search(problem, {}, nothing_served(problem), 1);
    search.run(400);
    CHECK(fault_of(problem, search.best()) == "");
    CHECK(search.best().unserved.empty() == least.has_value());
    if (!least || !search.best().unserved.empty()) continue;
    CHECK(search.best().cost == *least);
    ++feasible;
  }
  CHECK(feasible > 30);
}

TEST_CASE("What is fixed stays, and a search never gives up a trip that was served", "[ride]") {
  std::mt19937 random(8);
  int fixed = 0, better = 0;
  for (int round = 0; round < 80; ++round) {
    const Problem problem = random_problem(random, 12, 3);
    LargeNeighbourhood first(problem, {}, nothing_served(problem), 1);
    first.run(5);
    Solution day = first.best();
    const Time now = number(random, 300, 2500);
    for (std::size_t v = 0; v < day.routes.size(); ++v) {
      Route& route = day.routes[v];
      route.fixed = fixed_at(problem, problem.vehicles[v], route, now);
      route.not_before = now;
      if (auto times = schedule(problem, problem.vehicles[v], route)) route.times = *times;
    }
    const std::vector<int> refused = day.unserved;
    day.unserved.clear();  // those were told no
    LargeNeighbourhood search(problem, {}, day, 2);
    const Time before = search.best().cost;
    search.run(100);
    CHECK(search.best().unserved.empty());
    CHECK(search.best().cost <= before);
    better += search.best().cost < before ? 1 : 0;
    Solution told = search.best();
    told.unserved = refused;
    CHECK(fault_of(problem, told) == "");
    for (std::size_t v = 0; v < day.routes.size(); ++v) {
      fixed += static_cast<int>(day.routes[v].fixed);
      for (std::size_t i = 0; i < day.routes[v].fixed; ++i) {
        CHECK(told.routes[v].visits[i] == day.routes[v].visits[i]);
        CHECK(told.routes[v].times[i] == day.routes[v].times[i]);
      }
    }
  }
  CHECK(fixed > 200);
  CHECK(better > 5);
}

TEST_CASE("The same seed and steps give the same routes, in one run or in parts; a stop is heard", "[ride]") {
  std::mt19937 random(21);
  const Problem problem = random_problem(random, 14, 3);
  LargeNeighbourhood once(problem, {}, nothing_served(problem), 7), parts(problem, {}, nothing_served(problem), 7);
  once.run(900);
  for (int i = 0; i < 9; ++i) parts.run(100);
  CHECK(once.best().cost == parts.best().cost);
  for (std::size_t v = 0; v < 3; ++v) CHECK(once.best().routes[v].visits == parts.best().routes[v].visits);
  std::size_t asked = 0;
  parts.run(1000, [&] { return ++asked > 10; });
  CHECK(parts.steps() == 910);
}

TEST_CASE("Islands give the same best whichever runs first, and learn from each other", "[ride]") {
  std::mt19937 random(22);
  const Problem problem = random_problem(random, 14, 3);
  Islands forward(problem, {}, nothing_served(problem), 3), backward(problem, {}, nothing_served(problem), 3);
  for (int round = 0; round < 25; ++round) {
    for (std::size_t i = 0; i < Islands::kCount; ++i) forward.run(i, 20);
    for (std::size_t i = Islands::kCount; i-- > 0;) backward.run(i, 20);
    forward.share();
    backward.share();
    REQUIRE(forward.best().cost == backward.best().cost);
    REQUIRE(forward.best().unserved == backward.best().unserved);
  }
  CHECK(forward.steps() == 25 * Islands::kCount * 20);
  CHECK(fault_of(problem, forward.best()) == "");
}
