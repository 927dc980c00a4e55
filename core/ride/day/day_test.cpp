// A service day: sequences of bookings, changes, cancellations, searches and reports by chance, each step checked by a checker that knows nothing of
// the engine (core/ride/invariants.h). 200 sequences; with PIPAOI_SOAK=1 10,000.
#include "core/ride/day/day.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <cstring>

#include "core/ride/day/day_text.h"
#include "core/ride/day/improvement.h"
#include "core/ride/day/numbers.h"
#include "core/ride/day/report.h"
#include "support/service_day.h"

using namespace tests;

namespace {

bool is_soak() {
  const char* soak = std::getenv("PIPAOI_SOAK");
  return soak && std::strcmp(soak, "1") == 0;
}

struct Counts {
  int booked = 0, refused = 0, with_three = 0, changed = 0, cancelled = 0, under_way = 0, improved = 0, reported = 0, delayed = 0, returned = 0, eased = 0;
};

// One day as it goes on: each member is one thing that can happen.
class Sequence {
 public:
  Sequence(unsigned seed, Counts& counts) : random_(seed), counts_(counts), plan_(empty_day(town_.service)) {
    now_ = seed % 2 ? -10000 : 6 * 3600;
    slow_ = seed % 3 != 0;
  }

  void run(int events) {
    for (int i = 0; i < events; ++i) {
      if (now_ > 0) now_ += number(random_, 0, slow_ ? 500 : 1600);
      // What has begun once stays so, whatever is reported of it later.
      for (std::size_t v = 0; v < plan_.vans.size(); ++v) past_[v] = std::max(past_[v], begun(town_, plan_, v, now_));
      before_ = plan_;
      const int kind = number(random_, 0, 99);
      if (kind < 60) book("r" + std::to_string(i));
      else if (kind < 75) cancel();
      else if (kind < 83) change("c" + std::to_string(i));
      else if (kind < 90 || now_ < town_.service.opens) search();
      else report();
    }
    check_text();
  }

 private:
  void check_text() {
    const auto again = read_plan(write_plan(plan_, town_.service), town_.city());
    REQUIRE(again);
    CHECK(write_plan(*again, town_.service) == write_plan(plan_, town_.service));
    CHECK(again->conditions == plan_.conditions);
    CHECK(again->delays == plan_.delays);
    CHECK(again->returned == plan_.returned);
    CHECK(again->fixed == plan_.fixed);
  }
  void check_step(bool reported, const std::string& lost = "", const std::string& absent = "", const std::vector<std::size_t>& past_before = {}) {
    REQUIRE(fault_of(town_, plan_, now_, past_) == "");
    REQUIRE(fault_between(before_, plan_, past_before.empty() ? past_ : past_before, reported, lost, absent) == "");
    check_text();
  }
  std::string any_ride() { return plan_.rides[static_cast<std::size_t>(number(random_, 0, static_cast<int>(plan_.rides.size()) - 1))].id; }

  void check_offer(const Wish& wish, const Offer& offer) {
    CHECK(offer.pickup.earliest >= now_ + town_.service.notice);
    CHECK(offer.pickup.latest - offer.pickup.earliest == town_.service.window);
    if (wish.kind == WhenKind::leave) CHECK((offer.pickup.earliest >= wish.at && offer.pickup.earliest <= wish.at + 1800 + 300));
    else CHECK((offer.arrive_by <= wish.at && offer.arrive_by >= wish.at - 1800 - 300 - 1800));
    CHECK((offer.most_later > 0) == (offer.others_later > 0));
  }

  void book(const std::string& id) {
    const Wish wish = random_wish(random_, town_);
    REQUIRE(check(town_.city(), wish) == WishFault::none);
    const Answer answer = offers_for(town_.city(), plan_, wish, now_);
    for (const Offer& offer : answer.offers) check_offer(wish, offer);
    if (answer.offers.empty()) {
      ++counts_.refused;
      counts_.with_three += answer.alternatives.size() == 3 ? 1 : 0;
      return;
    }
    const Offer& offer = answer.offers[static_cast<std::size_t>(number(random_, 0, static_cast<int>(answer.offers.size()) - 1))];
    REQUIRE(add_ride(town_.city(), plan_, promise_of(wish, offer, id), now_));  // R6
    ++counts_.booked;
    check_step(false);
    check_others(offer, id);
  }

  // What the offer said it would cost the others is what it has cost them.
  void check_others(const Offer& offer, const std::string& id) {
    std::map<std::pair<std::string, bool>, Seconds> planned;
    const Numbers was = numbers_of(town_.city(), before_, now_);
    for (const Route& route : was.routes)
      for (std::size_t i = 0; i < route.visits.size(); ++i)
        planned[{before_.rides[static_cast<std::size_t>(route.visits[i].trip)].id, route.visits[i].pickup}] = route.times[i];
    std::set<std::string> later;
    Seconds most = 0;
    for (const auto& van : plan_.vans) {
      if (std::none_of(van.begin(), van.end(), [&](const PlannedVisit& visit) { return visit.ride == id; })) continue;
      for (const PlannedVisit& visit : van)
        if (visit.ride != id && visit.at > planned.at({visit.ride, visit.pickup})) {
          later.insert(visit.ride);
          most = std::max(most, visit.at - planned.at({visit.ride, visit.pickup}));
        }
    }
    CHECK(static_cast<int>(later.size()) == offer.others_later);
    CHECK(most == offer.most_later);
  }

  void cancel() {
    if (plan_.rides.empty()) return;
    const std::string id = any_ride();
    const Removal removal = remove_ride(town_.city(), plan_, id, now_);
    ++(removal == Removal::done ? counts_.cancelled : counts_.under_way);
    if (before_.returned_ride(id)) CHECK(removal == Removal::done);
    else CHECK((removal == Removal::done) == (plan_.ride(id) == nullptr));
    check_step(false, plan_.ride(id) ? "" : id);
  }

  // Another ride instead, if one can be had: the old one is kept until then.
  void change(const std::string& id) {
    if (plan_.rides.empty()) return;
    const std::string old = any_ride();
    DayPlan changed = plan_;
    if (remove_ride(town_.city(), changed, old, now_) != Removal::done) return;
    const Wish wish = random_wish(random_, town_);
    const Answer answer = offers_for(town_.city(), changed, wish, now_);
    if (answer.offers.empty() || !add_ride(town_.city(), changed, promise_of(wish, answer.offers[0], id), now_)) return;
    plan_ = changed;
    ++counts_.changed;
    check_step(false, old);
  }

  void search() {
    const auto cost = [&](const DayPlan& plan) {
      Time all = 0;
      const Numbers numbers = numbers_of(town_.city(), plan, now_);
      for (std::size_t v = 0; v < numbers.routes.size(); ++v) all += cost_of(numbers.problem, kServiceWeights, numbers.problem.vehicles[v], numbers.routes[v]);
      return all;
    };
    const Time before = cost(plan_);
    if (improve(town_.city(), plan_, now_, 15, static_cast<std::uint64_t>(now_ + 20000))) {
      ++counts_.improved;
      CHECK(cost(plan_) < before);  // R7
    } else {
      CHECK(write_plan(plan_, town_.service) == write_plan(before_, town_.service));
    }
    check_step(false);
  }

  void report() {
    Report what;
    what.kind = static_cast<ReportKind>(number(random_, 0, 8));
    what.van = number(random_, 0, 1) ? "1" : "2";
    what.stop = "s" + std::to_string(number(random_, 0, 29));
    what.to = "s" + std::to_string(number(random_, 0, 29));
    what.by = 60 * (number(random_, 0, 4) == 0 ? number(random_, 46, 240) : number(random_, 1, 45));
    what.travel_percent = number(random_, 100, 160);
    if (!plan_.rides.empty()) what.ride = any_ride();
    // Both vans out, and nothing is left to look at.
    if (what.kind == ReportKind::van_out && !plan_.conditions.vans_out.empty()) what.kind = ReportKind::van_back, what.van = plan_.conditions.vans_out[0];
    // What was closed opens again, and roads get dry, sooner than chance would have it.
    if (what.kind == ReportKind::snow && plan_.conditions.travel_percent > 100) what.travel_percent = 100;
    if (what.kind == ReportKind::stop_closed && !plan_.conditions.closed_stops.empty())
      what.kind = ReportKind::stop_open, what.stop = plan_.conditions.closed_stops[0];
    if (check(town_.city(), plan_, what, now_) != ReportFault::none) return;
    const Outcome outcome = after_report(town_.city(), plan_, what, now_, 30, 1);
    plan_ = outcome.plan;
    ++counts_.reported;
    for (const Effect& effect : outcome.effects) {
      ++(effect.why ? counts_.returned : counts_.delayed);
      CHECK((effect.why.has_value() || (effect.by > 0 && effect.by % 60 == 0)));
      CHECK(before_.returned_ride(effect.ride) == nullptr);
    }
    // Every change of what can be kept is told, and nothing else.
    const auto told = [&](const std::vector<Effect>& all, const std::string& ride) {
      return std::any_of(all.begin(), all.end(), [&](const Effect& one) { return one.ride == ride; });
    };
    for (const Promise& ride : plan_.rides) {
      const bool was = before_.returned_ride(ride.id) != nullptr, is = plan_.returned_ride(ride.id) != nullptr;
      const Seconds delay_was = before_.delay(ride.id), delay_is = plan_.delay(ride.id);
      CHECK(told(outcome.effects, ride.id) == ((!was && is) || (!was && delay_is > delay_was)));
      CHECK(told(outcome.eased, ride.id) == ((was && !is) || (!is && !was && delay_is < delay_was)));
    }
    counts_.eased += static_cast<int>(outcome.eased.size());
    // A van that is out has lost what it had not begun; who did not come was never set down.
    const std::vector<std::size_t> past_before = past_;
    if (what.kind == ReportKind::no_show) {
      const auto set_down = [&](const PlannedVisit& visit) { return visit.ride == what.ride && !visit.pickup; };
      for (std::size_t v = 0; v < plan_.vans.size(); ++v) {
        const auto begin = before_.vans[v].begin(), end = begin + static_cast<std::ptrdiff_t>(std::min(past_[v], before_.vans[v].size()));
        past_[v] -= static_cast<std::size_t>(std::count_if(begin, end, set_down));
      }
    }
    for (std::size_t v = 0; v < plan_.vans.size(); ++v) past_[v] = std::min(past_[v], plan_.vans[v].size());
    check_step(true, "", what.kind == ReportKind::no_show ? what.ride : "", past_before);
  }

  Town town_;
  std::mt19937 random_;
  Counts& counts_;
  DayPlan plan_, before_;
  Seconds now_ = 0;
  std::vector<std::size_t> past_{0, 0};
  bool slow_ = true;  // else the day goes past closing
};

}  // namespace

TEST_CASE("Random sequences of book, change, cancel, search and report break no promise unsaid (R1-R8)", "[ride]") {
  Counts counts;
  const unsigned sequences = is_soak() ? 10000 : 200;
  for (unsigned seed = 1; seed <= sequences; ++seed) {
    INFO("sequence " << seed);
    Sequence(seed, counts).run(60);
  }
  const int days = static_cast<int>(sequences);
  CHECK(counts.booked > 10 * days);
  CHECK(counts.refused > days / 2);
  CHECK(counts.with_three > counts.refused / 3);
  CHECK(counts.cancelled > days);
  CHECK(counts.under_way > days / 4);
  CHECK(counts.changed > days / 2);
  CHECK(counts.improved > days / 2);
  CHECK(counts.reported > days / 2);
  CHECK(counts.delayed > days / 8);
  CHECK(counts.returned > days / 8);
  CHECK(counts.eased > days / 20);
}

TEST_CASE("The checker of the random days sees what is wrong", "[ride]") {
  const Town town;
  DayPlan plan = empty_day(town.service);
  const Wish wish{"s1", "s20", {2, 0, 0, 0}, WhenKind::leave, 10 * 3600};
  const Answer answer = offers_for(town.city(), plan, wish, -1);
  REQUIRE(answer.offers.size() == 3);
  REQUIRE(add_ride(town.city(), plan, promise_of(wish, answer.offers[0], "a"), -1));
  REQUIRE(fault_of(town, plan) == "");
  const auto with = [&](auto change) {
    DayPlan other = plan;
    change(other);
    return fault_of(town, other);
  };
  const std::size_t van = plan.vans[0].empty() ? 1 : 0;
  CHECK(with([&](DayPlan& other) { other.vans[van][0].at += 3600, other.vans[van][1].at += 3600; }) == "R2: not in the promised window");
  CHECK(with([&](DayPlan& other) { other.vans[van][1].at += 7200; }) == "R2: later than promised");
  CHECK(with([&](DayPlan& other) { other.vans[van][1].at -= 200; }) == "R3: faster than it can drive");
  CHECK(with([&](DayPlan& other) { other.vans[van].clear(); }) == "R1: a is not served");
  CHECK(with([&](DayPlan& other) { std::swap(other.vans[van][0], other.vans[van][1]); }) != "");
  CHECK(with([&](DayPlan& other) { other.rides[0].party.adults = 9; }) != "");
  CHECK(with([&](DayPlan& other) { other.returned.push_back({"a", ReturnedWhy::no_room}); }) == "R1: a returned ride is still planned");
  CHECK(with([&](DayPlan& other) { other.conditions.closed_stops.push_back("s20"); }) == "R8: a closed stop");
  CHECK(with([&](DayPlan& other) { other.conditions.vans_out.push_back(town.service.vans[van].id); }) == "R8: a van that is out");
  CHECK(with([&](DayPlan& other) { other.conditions.travel_percent = 300; }) == "R3: faster than it can drive today");
  DayPlan late = plan;
  late.delays.push_back({"a", 60});
  CHECK(fault_between(plan, late, {0, 0}, false) == "R6: another delay without a report");
  CHECK(fault_between(plan, late, {0, 0}, true) == "");
  CHECK(fault_between(late, plan, {0, 0}, false) == "R6: another delay without a report");
  DayPlan lost = plan;
  lost.returned.push_back({"a", ReturnedWhy::no_room});
  CHECK(fault_between(lost, plan, {0, 0}, false) == "R6: returned or taken back without a report");
  DayPlan other = plan;
  other.rides[0].arrive_by += 60;
  CHECK(fault_between(plan, other, {0, 0}, true) == "R5: a promise has changed");
  other = plan;
  other.vans[van][0].at += 1;
  std::vector<std::size_t> past(2);
  past[van] = 1;
  CHECK(fault_between(plan, other, past, false) == "R4: what is fixed has changed");
}
