// What can be offered, and why not.
#include "core/ride/day/offers.h"

#include <catch2/catch_test_macros.hpp>

#include "support/service_day.h"

using namespace tests;

TEST_CASE("A wish no van can carry is told before any time is looked for", "[ride]") {
  const Town town;
  const Wish good{"s1", "s2", {1, 0, 0, 0}, WhenKind::leave, 9 * 3600};
  const auto with = [&](auto change) {
    Wish wish = good;
    change(wish);
    return check(town.city(), wish);
  };
  CHECK(check(town.city(), good) == WishFault::none);
  CHECK(with([](Wish& wish) { wish.to = "nowhere"; }) == WishFault::unknown_stop);
  CHECK(with([](Wish& wish) { wish.to = "s1"; }) == WishFault::same_stop);
  CHECK(with([](Wish& wish) { wish.party = {}; }) == WishFault::nobody);
  CHECK(with([](Wish& wish) { wish.party.adults = 9; }) == WishFault::too_many);
  CHECK(with([](Wish& wish) { wish.party.wheelchairs = 2; }) == WishFault::too_many);
  // Outside the hours: said so, with times of that day.
  Wish early = good;
  early.at = 4 * 3600;
  DayPlan plan = empty_day(town.service);
  const Answer answer = offers_for(town.city(), plan, early, -1);
  CHECK(answer.offers.empty());
  CHECK(answer.outside_hours);
  CHECK_FALSE(answer.too_soon);
  REQUIRE(answer.alternatives.size() == 3);
  CHECK(answer.alternatives[0].pickup.earliest >= town.service.opens);
  // To arrive when the first van has only just left: the hour again, days ahead too. In a minute from now: the notice. Neither is "full".
  Wish arrive = good;
  arrive.kind = WhenKind::arrive;
  arrive.at = town.service.opens + 60;
  const Answer first = offers_for(town.city(), plan, arrive, -3 * 24 * 3600);
  CHECK(first.outside_hours);
  CHECK_FALSE(first.too_soon);
  arrive.at = good.at;
  const Answer soon = offers_for(town.city(), plan, arrive, good.at - 60);
  CHECK(soon.offers.empty());
  CHECK(soon.too_soon);
  CHECK_FALSE(soon.outside_hours);
  // To a closed stop: that, and no other times.
  plan.conditions.closed_stops = {"s2"};
  const Answer closed = offers_for(town.city(), plan, good, -1);
  CHECK(closed.closed_stop);
  CHECK(closed.offers.empty());
  CHECK(closed.alternatives.empty());
}
