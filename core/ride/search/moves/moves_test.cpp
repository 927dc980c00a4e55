// The moves of the search: what each takes out or puts in, and that routes stay as promised whatever they do.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/ride/search/islands.h"
#include "core/ride/search/moves/put_in.h"
#include "core/ride/search/moves/shift_on_board.h"
#include "core/ride/search/moves/swap_tails.h"
#include "core/ride/search/moves/take_out.h"
#include "support/dial_a_ride.h"

using namespace tests;

namespace {

constexpr Weights kWeights{4, 1, 1, 100};

// Three vehicles and what they can carry of 14 trips.
struct Case {
  Problem problem;
  Draft draft;
  Random random;

  explicit Case(unsigned seed) : problem(made(seed)), draft(problem, kWeights, nothing_served(problem)), random(seed) {
    put_by_regret(draft, 2, 0, random);
    draft.keep();
  }
  static Problem made(unsigned seed) {
    std::mt19937 chance(seed);
    return random_problem(chance, 14, 3);
  }
};

std::size_t served(const Draft& draft) { return draft.movable().size() - draft.unserved().size(); }

}  // namespace

TEST_CASE("Taking out names served trips, each once, no more than asked for, and others the next time", "[ride]") {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Case one(seed);
    Relatedness relatedness(one.problem, one.draft.movable());
    const std::size_t count = 1 + seed % 6;
    const auto all = [&] {
      return std::vector{take_random(one.draft, count, one.random), take_related(one.draft, relatedness, count, one.random),
                         take_strings(one.draft, relatedness, count, one.random), take_costly(one.draft, count, one.random)};
    };
    std::set<std::vector<int>> seen;
    for (int again = 0; again < 8; ++again)
      for (const std::vector<int>& taken : all()) {
        CHECK(taken.size() <= count);
        CHECK(std::set<int>(taken.begin(), taken.end()).size() == taken.size());
        for (const int trip : taken) CHECK(one.draft.vehicle_of(trip) != Draft::kNone);
        seen.insert(taken);
      }
    CHECK(seen.size() > 4);
    CHECK(take_random(one.draft, 100, one.random).size() == served(one.draft));
    CHECK(take_costly(one.draft, 100, one.random).size() == served(one.draft));
  }
}

TEST_CASE("A string is of pickups that follow each other", "[ride]") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Case one(seed);
    Relatedness relatedness(one.problem, one.draft.movable());
    const std::vector<int> taken = take_strings(one.draft, relatedness, 5, one.random);
    for (const RoutePlan& plan : one.draft.plans()) {
      std::vector<int> at;  // which pickups of the route, counted, are taken
      int pickups = 0;
      for (std::size_t i = 0; i < plan.size(); ++i)
        if (plan.visit(i).pickup) {
          if (std::count(taken.begin(), taken.end(), plan.visit(i).trip)) at.push_back(pickups);
          ++pickups;
        }
      if (!at.empty()) CHECK(at.back() - at.front() + 1 == static_cast<int>(at.size()));
    }
  }
}

TEST_CASE("Putting in carries what was taken out and finds room again for at least as cheap a plan in most cases", "[ride]") {
  int restored = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Case one(seed);
    const std::size_t before = served(one.draft);
    for (int way = 0; way < 4; ++way) {
      one.draft.remove(take_random(one.draft, 4, one.random));
      CHECK(fault_of(one.problem, one.draft.solution()) == "");
      if (way == 0) put_in_turn(one.draft, one.random);
      else put_by_regret(one.draft, static_cast<std::size_t>(way), way == 1 ? 100 : 0, one.random);
      CHECK(fault_of(one.problem, one.draft.solution()) == "");
      restored += served(one.draft) >= before ? 1 : 0;
      // Nothing that could still be placed is left lying, but by the one that overlooks routes.
      if (way != 0)
        for (const int trip : one.draft.unserved())
          for (const RoutePlan& plan : one.draft.plans()) CHECK_FALSE(place_trip(plan, kWeights, trip));
      one.draft.undo();
      CHECK(served(one.draft) == before);
    }
  }
  CHECK(restored > 150);
}

TEST_CASE("What is undone is as it was; what is kept is told with its cost", "[ride]") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Case one(seed);
    const Solution before = one.draft.solution();
    one.draft.remove(take_random(one.draft, 5, one.random));
    put_in_turn(one.draft, one.random);
    swap_tails(one.draft);
    one.draft.undo();
    const Solution after = one.draft.solution();
    CHECK(after.cost == before.cost);
    CHECK(after.unserved == before.unserved);
    Time cost = 0;
    for (std::size_t v = 0; v < after.routes.size(); ++v) {
      CHECK(after.routes[v].visits == before.routes[v].visits);
      CHECK(after.routes[v].times == before.routes[v].times);
      cost += cost_of(one.problem, kWeights, one.problem.vehicles[v], after.routes[v]);
    }
    CHECK(cost == after.cost);
  }
}

TEST_CASE("Tails are changed only where that saves, and nobody is left in the wrong vehicle", "[ride]") {
  int changed = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Case one(seed);
    const Time before = one.draft.cost();
    const std::size_t carried = served(one.draft);
    if (swap_tails(one.draft)) {
      ++changed;
      CHECK(one.draft.cost() < before);
    } else {
      CHECK(one.draft.cost() == before);
    }
    CHECK(served(one.draft) == carried);
    CHECK(fault_of(one.problem, one.draft.solution()) == "");
    for (std::size_t v = 0; v < one.draft.plans().size(); ++v)
      for (std::size_t i = 0; i < one.draft.plan(v).size(); ++i) CHECK(one.draft.vehicle_of(one.draft.plan(v).visit(i).trip) == static_cast<int>(v));
  }
  CHECK(changed > 10);
}

TEST_CASE("Those on board are set down in another order, in the vehicle they are in, and only if that is feasible", "[ride]") {
  int moved = 0;
  for (unsigned seed = 1; seed <= 120; ++seed) {
    Case one(seed);
    Solution day = one.draft.solution();
    for (std::size_t v = 0; v < day.routes.size(); ++v) day.routes[v].fixed = day.routes[v].visits.size() / 2;
    Draft draft(one.problem, kWeights, day);
    for (int again = 0; again < 20; ++again) {
      const Solution before = draft.solution();
      const bool changed = shift_on_board(draft, one.random);
      moved += changed ? 1 : 0;
      const Solution after = draft.solution();
      CHECK(fault_of(one.problem, after) == "");
      for (std::size_t v = 0; v < after.routes.size(); ++v) {
        CHECK(std::is_permutation(after.routes[v].visits.begin(), after.routes[v].visits.end(), before.routes[v].visits.begin()));
        CHECK(std::equal(after.routes[v].visits.begin(), after.routes[v].visits.begin() + static_cast<std::ptrdiff_t>(after.routes[v].fixed),
                         before.routes[v].visits.begin()));
      }
    }
  }
  CHECK(moved > 50);
}
