// The ride engine: schedules against an independent solver of difference constraints, insertion against every pair of positions, random
// days against a checker that knows nothing of the engine (invariants R1 to R4 of day.h).
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <map>
#include <random>

#include "core/ride/day.h"
#include "core/ride/search/insertion.h"
#include "core/ride/search/offers.h"
#include "core/ride/solution/schedule.h"

using namespace core::ride;

namespace {

// ---- Difference constraints by Floyd and Warshall: t[j] - t[i] <= d[i][j]. Exact and slow.
bool feasible_by_distances(const Problem& problem, const Vehicle& vehicle, const std::vector<Visit>& visits) {
  const std::size_t n = visits.size(), origin = n + 2;
  constexpr long kFar = 1L << 40;
  std::vector<std::vector<long>> d(n + 3, std::vector<long>(n + 3, kFar));
  const auto most = [&](std::size_t from, std::size_t to, long value) { d[from][to] = std::min(d[from][to], value); };
  for (std::size_t i = 0; i < n + 3; ++i) d[i][i] = 0;
  const auto window = [&](std::size_t node, Window w) {
    most(origin, node, w.latest);
    most(node, origin, -static_cast<long>(w.earliest));
  };
  window(0, vehicle.shift);
  window(n + 1, vehicle.shift);
  int place = vehicle.start;
  long service = 0;
  for (std::size_t i = 0; i < n; ++i) {
    window(i + 1, window_of(problem, visits[i]));
    most(i + 1, i, -(service + problem.between(place, place_of(problem, visits[i]))));
    place = place_of(problem, visits[i]);
    service = service_of(problem, visits[i]);
    for (std::size_t j = 0; j < i; ++j)
      if (visits[j].trip == visits[i].trip) {
        const Trip& trip = problem.trips[static_cast<std::size_t>(visits[i].trip)];
        most(j + 1, i + 1, trip.longest_ride + trip.pickup_service);
      }
  }
  most(n + 1, n, -(service + problem.between(place, vehicle.end)));
  most(0, n + 1, vehicle.longest_route);
  for (std::size_t k = 0; k < n + 3; ++k)
    for (std::size_t i = 0; i < n + 3; ++i)
      for (std::size_t j = 0; j < n + 3; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
  for (std::size_t i = 0; i < n + 3; ++i)
    if (d[i][i] < 0) return false;
  return true;
}

int number(std::mt19937& random, int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); }

Problem random_problem(std::mt19937& random, int trips) {
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
  problem.vehicles.push_back({0, 0, {0, 6000}, number(random, 1500, 6000), {8, 1}});
  return problem;
}

std::vector<Visit> random_visits(std::mt19937& random, int trips) {
  std::vector<Visit> visits;
  for (int i = 0; i < trips; ++i) visits.insert(visits.end(), {{i, true}, {i, false}});
  std::shuffle(visits.begin(), visits.end(), random);
  for (std::size_t i = 0; i < visits.size(); ++i)
    for (std::size_t j = i + 1; j < visits.size(); ++j)
      if (visits[i].trip == visits[j].trip && !visits[i].pickup) std::swap(visits[i], visits[j]);
  return visits;
}

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

TEST_CASE("A schedule is found exactly when one exists, and it is the earliest", "[ride]") {
  std::mt19937 random(20261122);
  int yes = 0, no = 0;
  for (int round = 0; round < 3000; ++round) {
    const int trips = number(random, 1, 5);
    const Problem problem = random_problem(random, trips);
    Route route;
    route.visits = random_visits(random, trips);
    const auto times = schedule(problem, problem.vehicles[0], route);
    REQUIRE(times.has_value() == feasible_by_distances(problem, problem.vehicles[0], route.visits));
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

TEST_CASE("The best insertion is the best of all pairs of positions", "[ride]") {
  std::mt19937 random(7);
  int found = 0;
  for (int round = 0; round < 400; ++round) {
    const Problem problem = random_problem(random, 6);
    Route route;
    for (int trip = 0; trip < 5; ++trip)
      if (const auto better = best_insertion(problem, {route}, trip)) route = better->route;
    const auto best = best_insertion(problem, {route}, 5);
    std::optional<Seconds> least;
    const Seconds before = driving_time(problem, problem.vehicles[0], route.visits);
    for (std::size_t p = 0; p <= route.visits.size(); ++p)
      for (std::size_t d = p; d <= route.visits.size(); ++d) {
        Route other = route;
        other.visits.insert(other.visits.begin() + static_cast<std::ptrdiff_t>(d), Visit{5, false});
        other.visits.insert(other.visits.begin() + static_cast<std::ptrdiff_t>(p), Visit{5, true});
        if (!load_fits(problem, problem.vehicles[0], other.visits) || !feasible_by_distances(problem, problem.vehicles[0], other.visits)) continue;
        const Seconds more = driving_time(problem, problem.vehicles[0], other.visits) - before;
        if (!least || more < *least) least = more;
      }
    REQUIRE(best.has_value() == least.has_value());
    if (!best) continue;
    ++found;
    CHECK(best->driving == *least);
    CHECK(driving_time(problem, problem.vehicles[0], best->route.visits) - before == *least);
  }
  CHECK(found > 50);
}

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
