// The simulator: the same days for every policy, plans without a fault all day long, and what searching is worth.
#include "core/ride/simulation/simulate.h"

#include <catch2/catch_test_macros.hpp>

#include "core/ride/simulation/comparison.h"
#include "support/service_day.h"

using namespace tests;

namespace {

SimulationOptions options_for(Policy policy) {
  SimulationOptions out;
  out.policy = policy;
  out.demand.requests_a_day = 120;
  out.search_steps = 30;
  out.foreseen_steps = 300;
  return out;
}

Figures days(const Town& town, const SimulationOptions& options, int count) {
  Figures out;
  for (int day = 0; day < count; ++day) out += simulate_day(town.city(), options, day);
  return out;
}

}  // namespace

TEST_CASE("Demand is drawn from the seed alone, by the time it is asked, from homes to where people go and back", "[ride]") {
  const Town town;
  const DemandOptions options;
  Random first(4), same(4), other(5);
  const Demand demand = demand_of_day(town.city(), options, first), again = demand_of_day(town.city(), options, same),
               another = demand_of_day(town.city(), options, other);
  REQUIRE(demand.requests.size() == again.requests.size());
  int ahead = 0, back = 0, equal = 0;
  for (std::size_t i = 0; i < demand.requests.size(); ++i) {
    const Request& one = demand.requests[i];
    CHECK(one.asked == again.requests[i].asked);
    CHECK(one.wish.from == again.requests[i].wish.from);
    if (i > 0) CHECK(one.asked >= demand.requests[i - 1].asked);
    CHECK(check(town.city(), one.wish) == WishFault::none);
    const bool to_home = town.stops.find(one.wish.to)->kind == StopKind::home;
    CHECK(to_home != (town.stops.find(one.wish.from)->kind == StopKind::home));
    CHECK((one.wish.kind == WhenKind::leave) == to_home);
    ahead += one.asked < 0 ? 1 : 0;
    back += to_home ? 1 : 0;
    equal += i < another.requests.size() && another.requests[i].asked == one.asked ? 1 : 0;
  }
  const auto all = static_cast<int>(demand.requests.size());
  CHECK((all >= 88 && all <= 134));
  CHECK((ahead > all / 4 && ahead < all * 2 / 3));
  CHECK(back > all / 5);
  CHECK(equal < all);
}

TEST_CASE("Every plan of every policy is without a fault, request by request, with snow and people who do not come", "[ride]") {
  const Town town;
  int looks = 0;
  for (const Policy policy : {Policy::first_fit, Policy::insertion, Policy::search}) {
    SimulationOptions options = options_for(policy);
    options.demand.snow_percent = 60;
    options.demand.no_show_percent = 10;
    Seconds before = 0;
    std::vector<std::size_t> past(2);
    options.watch = [&](const DayPlan& plan, Seconds now) {
      ++looks;
      // Only what lies behind the last look may have been driven on another road.
      for (std::size_t v = 0; v < 2; ++v) past[v] = std::max(begun(town, plan, v, before), begun(town, plan, v, now));
      REQUIRE(fault_of(town, plan, before, past) == "");
      before = now;
    };
    for (int day = 0; day < 4; ++day) {
      before = -24 * 3600;
      const Figures figures = simulate_day(town.city(), options, day);
      CHECK(figures.refused + figures.rides + figures.returned <= figures.requests);  // the rest did not come
      CHECK(figures.refused + figures.rides + figures.returned > figures.requests * 3 / 4);
      CHECK(figures.riding >= figures.direct);
    }
  }
  CHECK(looks > 800);
}

TEST_CASE("The cheapest place refuses fewer than the first, searching fewer still, and knowing the day fewest", "[ride]") {
  const Town town;
  const Figures first = days(town, options_for(Policy::first_fit), 4), cheapest = days(town, options_for(Policy::insertion), 4),
                search = days(town, options_for(Policy::search), 4), foreseen = days(town, options_for(Policy::foreseen), 4);
  CHECK(first.requests == search.requests);
  CHECK(first.requests == foreseen.requests);
  CHECK(first.refused > 20);
  CHECK(cheapest.refused < first.refused);
  CHECK(search.refused < cheapest.refused);
  CHECK(foreseen.refused < search.refused);
  CHECK(search.driving < first.driving);
}

TEST_CASE("Another van and wider windows refuse fewer; the same seed gives the same figures", "[ride]") {
  const Town two, three(3);
  SimulationOptions options = options_for(Policy::search);
  options.search_steps = 10;
  const Figures base = days(two, options, 2), more = days(three, options, 2), again = days(two, options, 2);
  CHECK(base.refused == again.refused);
  CHECK(base.riding == again.riding);
  CHECK(base.driving == again.driving);
  CHECK(more.refused < base.refused);
  Town wide;
  wide.service.window = 1800;
  CHECK(days(wide, options, 2).refused < base.refused);
}

TEST_CASE("A comparison, step by step, is the days of both sides, and its measures are of whole days", "[ride]") {
  const Town town;
  SimulationOptions options = options_for(Policy::search);
  options.search_steps = 5;
  const Service changed = changed_service(town.service, 3, 1800);
  REQUIRE(changed.vans.size() == 3);
  CHECK(changed.vans[2].seats == town.service.vans.back().seats);
  CHECK(changed.vans[2].id != changed.vans[1].id);
  Comparison comparison(town.service, changed, town.stops, options, 2);
  int steps = 0, days_seen = 0;
  while (comparison.step()) {
    ++steps;
    CHECK(comparison.days_done() >= days_seen);
    days_seen = comparison.days_done();
    CHECK((comparison.now().kilometres_a_day > 0) == (days_seen > 0));
  }
  CHECK(comparison.days_done() == 2);
  CHECK_FALSE(comparison.step());
  CHECK(steps > 2 * 2 * 88);
  const Measures expected = measures_of(days(town, options, 2), town.service.metres_per_second);
  CHECK(comparison.now().refused_percent == expected.refused_percent);
  CHECK(comparison.now().ride_to_direct == expected.ride_to_direct);
  CHECK(comparison.now().persons_van_hour == expected.persons_van_hour);
  CHECK(comparison.changed().refused_percent < expected.refused_percent);
}

TEST_CASE("Step by step a day searches as long between requests as it was told to", "[ride]") {
  const Town town;
  const auto steps = [&](std::size_t search_steps) {
    SimulationOptions options = options_for(Policy::search);
    options.search_steps = search_steps;
    SimulatedDay day(town.city(), options, 0);
    int out = 0;
    while (day.step()) ++out;
    return out;
  };
  const int requests = simulate_day(town.city(), options_for(Policy::insertion), 0).requests;
  CHECK(steps(0) == requests);
  CHECK(steps(20) == requests);
  CHECK(steps(21) == 2 * requests);
  CHECK(steps(60) == 3 * requests);
}
