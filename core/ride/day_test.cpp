// A service day: random bookings and cancellations against a checker that knows nothing of the engine (invariants R1 to R4 of day.h).
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>

#include "core/ride/day.h"
#include "core/ride/search/offers.h"
#include "support/dial_a_ride.h"

using namespace tests;

namespace {

// ---- A city of our own: stops on a grid, two vans.
struct Town {
  Stops stops;
  Service service;

  Town() {
    for (int i = 0; i < 30; ++i) {
      Stop stop;
      stop.id = "s" + std::to_string(i);
      stop.latitude = 43.3 + 0.005 * (i % 6);
      stop.longitude = 141.8 + 0.006 * (i / 6);
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
    service.vans = {{"1", "s0", 8, 1}, {"2", "s0", 8, 1}};
  }
  RideCity city() const { return {service, stops}; }
};

// What is wrong with a plan, found from the data alone: no engine code but travel and boarding, which are data.
std::string fault_of(const Town& town, const DayPlan& plan) {
  std::map<std::string, int> seen;
  for (std::size_t v = 0; v < plan.vans.size(); ++v) {
    const Van& van = town.service.vans[v];
    const Stop* place = town.stops.find(van.depot);
    Seconds free_at = town.service.opens;
    std::map<std::string, Seconds> boarded;  // when the pickup's boarding ended
    int seats = 0, wheelchairs = 0;
    for (const PlannedVisit& visit : plan.vans[v]) {
      const Promise* ride = plan.ride(visit.ride);
      if (!ride) return "R1: a visit of no ride";
      const Stop* next = town.stops.find(visit.pickup ? ride->from : ride->to);
      if (visit.at < free_at + town.service.travel(*place, *next)) return "R3: faster than it can drive";
      free_at = visit.at + town.service.boarding(ride->party);
      place = next;
      ++seen[visit.ride];
      const int sign = visit.pickup ? 1 : -1;
      seats += sign * (ride->party.adults + ride->party.children);
      wheelchairs += sign * ride->party.wheelchairs;
      if (seats > van.seats || wheelchairs > van.wheelchairs) return "R3: no place";
      if (visit.pickup) {
        if (visit.at < ride->pickup.earliest || visit.at > ride->pickup.latest) return "R2: not in the promised window";
        boarded[visit.ride] = free_at;
      } else {
        if (!boarded.contains(visit.ride)) return "R1: set down before picked up";
        if (visit.at > ride->arrive_by) return "R2: later than promised";
        if (visit.at - boarded[visit.ride] > ride->longest_ride) return "R2: longer on board than promised";
      }
    }
    if (!plan.vans[v].empty() && free_at + town.service.travel(*place, *town.stops.find(van.depot)) > town.service.closes) return "R3: back too late";
  }
  for (const Promise& ride : plan.rides)
    if (seen[ride.id] != 2) return "R1: " + ride.id + " is not served";
  return "";
}

Wish random_wish(std::mt19937& random, const Town& town) {
  Wish wish;
  wish.from = town.stops.all[static_cast<std::size_t>(number(random, 0, 29))].id;
  do wish.to = town.stops.all[static_cast<std::size_t>(number(random, 0, 29))].id;
  while (wish.to == wish.from);
  wish.party = {number(random, 1, 3), number(random, 0, 1), number(random, 0, 1), number(random, 0, 9) == 0 ? 1 : 0};
  wish.kind = number(random, 0, 1) ? WhenKind::leave : WhenKind::arrive;
  wish.at = number(random, 8 * 3600, 17 * 3600);
  return wish;
}

}  // namespace

TEST_CASE("Random days: every offer can be booked at once, and no booking, change of the hour or cancellation breaks a promise (R1-R4)", "[ride]") {
  const Town town;
  int booked = 0, refused = 0, with_three = 0, cancelled = 0, under_way = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    std::mt19937 random(seed);
    DayPlan plan;
    plan.vans.resize(2);
    Seconds now = seed % 2 ? -10000 : 6 * 3600;
    for (int i = 0; i < 120; ++i) {
      if (now > 0) now += number(random, 0, 500);
      const Wish wish = random_wish(random, town);
      REQUIRE(check(town.city(), wish) == WishFault::none);
      const DayPlan before = plan;
      const Answer answer = offers_for(town.city(), plan, wish, now);
      for (const Offer& offer : answer.offers) {
        CHECK(offer.pickup.earliest >= now + town.service.notice);
        CHECK(offer.pickup.latest - offer.pickup.earliest == town.service.window);
        if (wish.kind == WhenKind::leave) CHECK((offer.pickup.earliest >= wish.at && offer.pickup.earliest <= wish.at + 1800 + 300));
        else CHECK((offer.arrive_by <= wish.at && offer.arrive_by >= wish.at - 1800 - 300 - 1800));
      }
      if (answer.offers.empty()) {
        ++refused;
        if (answer.alternatives.size() == 3) ++with_three;
        continue;
      }
      const Offer& offer = answer.offers[static_cast<std::size_t>(number(random, 0, static_cast<int>(answer.offers.size()) - 1))];
      REQUIRE(add_ride(town.city(), plan, promise_of(wish, offer, "r" + std::to_string(i)), now));
      ++booked;
      REQUIRE(fault_of(town, plan) == "");
      // R4: what a van has begun stays as it was.
      for (std::size_t van = 0; van < 2; ++van)
        for (std::size_t k = 0; k < before.vans[van].size() && before.vans[van][k].at < now; ++k) {
          CHECK(plan.vans[van][k].ride == before.vans[van][k].ride);
          CHECK(plan.vans[van][k].at == before.vans[van][k].at);
        }
      if (number(random, 0, 4) == 0 && !plan.rides.empty()) {
        const std::string id = plan.rides[static_cast<std::size_t>(number(random, 0, static_cast<int>(plan.rides.size()) - 1))].id;
        const Removal removal = remove_ride(town.city(), plan, id, now);
        ++(removal == Removal::done ? cancelled : under_way);
        REQUIRE(fault_of(town, plan) == "");
        CHECK((removal == Removal::done) == (plan.ride(id) == nullptr));
      }
    }
    const auto again = read_plan(write_plan(plan), 2);
    REQUIRE(again);
    CHECK(write_plan(*again) == write_plan(plan));
    CHECK(fault_of(town, *again) == "");
  }
  CHECK(booked > 500);
  CHECK(refused > 50);
  CHECK(with_three > refused / 2);
  CHECK(cancelled > 30);
  CHECK(under_way > 0);
}

TEST_CASE("The checker of the random days sees a plan that breaks a promise", "[ride]") {
  const Town town;
  DayPlan plan;
  plan.vans.resize(2);
  const Wish wish{"s1", "s20", {2, 0, 0, 0}, WhenKind::leave, 10 * 3600};
  const Answer answer = offers_for(town.city(), plan, wish, -1);
  REQUIRE(answer.offers.size() == 3);
  REQUIRE(add_ride(town.city(), plan, promise_of(wish, answer.offers[0], "a"), -1));
  REQUIRE(fault_of(town, plan) == "");
  DayPlan late = plan, lost = plan, full = plan;
  for (auto& van : late.vans)
    for (auto& visit : van) visit.at += 3600;
  CHECK(fault_of(town, late) != "");
  for (auto& van : lost.vans) van.clear();
  CHECK(fault_of(town, lost) == "R1: a is not served");
  full.rides[0].party.adults = 9;
  CHECK(fault_of(town, full) != "");
}

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
  DayPlan plan;
  plan.vans.resize(2);
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
}
