// See offers.h. The day is cut into pickup windows (leave) or arrival windows (arrive) of the service's length, counted from the time asked
// for; each is tried as a trip of its own, nearest first.
#include "core/ride/day/offers.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/ride/day/numbers.h"
#include "core/ride/search/insertion.h"

namespace core::ride {
namespace {

constexpr Seconds kRound = 300;  // people are told whole five minutes
// An arrival is promised this much later than planned, so that others may still be taken on the way.
constexpr Seconds kSlack = 900;
constexpr std::size_t kMostOffers = 3;
constexpr Seconds kLongBefore = -24 * 3600;  // the day before: no notice is too short then

Seconds up(Seconds time) { return (time + kRound - 1) / kRound * kRound; }
Seconds down(Seconds time) { return time / kRound * kRound; }

class Asking {
 public:
  Asking(const RideCity& city, const DayPlan& plan, const Wish& wish, Seconds now, const Weights& weights)
      : city_(city),
        wish_(wish),
        weights_(weights),
        numbers_(numbers_of(city, plan, now)),
        earliest_pickup_(std::max(city.service.opens, up(now + city.service.notice))) {
    direct_ = numbers_.problem.between(city.stops.index_of(wish.from), city.stops.index_of(wish.to));
    longest_ = city.service.longest_ride(direct_);
    boarding_ = city.service.boarding(wish.party);
    trip_ = add_trip(city, numbers_, promise_of(wish, Offer{}, ""));
    plans_ = plans_of(numbers_.problem, numbers_.routes);
  }

  // k: how many windows later (leave) or earlier (arrive) than asked for; negative: the other way.
  std::optional<Offer> offer(int k) {
    const Seconds window = city_.service.window;
    Offer out;
    out.longest_ride = longest_;
    if (wish_.kind == WhenKind::leave) {
      const Seconds begin = out.asked = up(wish_.at) + k * window;
      out.pickup = {begin, begin + window};
      out.arrive_by = begin + window + boarding_ + longest_;
    } else {
      out.arrive_by = out.asked = down(wish_.at) - k * window;
      const Seconds latest = down(out.arrive_by - boarding_ - direct_);
      out.pickup = {latest - window, latest};
    }
    if (out.pickup.earliest < earliest_pickup_ || out.arrive_by > city_.service.closes) return std::nullopt;
    return fitted(out);
  }

  // At most three near the time asked for, nearest first.
  std::vector<Offer> near() {
    std::vector<Offer> out;
    for (int k = 0; k <= tolerated() && out.size() < kMostOffers; ++k)
      if (auto one = offer(k)) out.push_back(*one);
    return out;
  }
  int tolerated() const { return static_cast<int>(city_.service.tolerance / city_.service.window); }
  int most_windows() const { return static_cast<int>((city_.service.closes - city_.service.opens) / city_.service.window) + 1; }

 private:
  std::optional<Offer> fitted(Offer out) {
    Trip& trip = numbers_.problem.trips[static_cast<std::size_t>(trip_)];
    trip.pickup = out.pickup;
    trip.dropoff = {0, out.arrive_by};
    trip.longest_ride = out.longest_ride;
    const auto best = best_insertion(plans_, weights_, trip_);
    if (!best) return std::nullopt;
    RoutePlan plan = plans_[best->vehicle];
    plan.insert(trip_, best->place.pickup, best->place.dropoff);
    const Route route = plan.route(), before = plans_[best->vehicle].route();
    out.driving = plan.driving() - plans_[best->vehicle].driving();
    std::tie(out.others_later, out.most_later) = later_rides(route, before);
    Seconds picked = 0, set_down = 0;
    for (std::size_t i = 0; i < route.visits.size(); ++i)
      if (route.visits[i].trip == trip_) (route.visits[i].pickup ? picked : set_down) = route.times[i];
    out.on_board = set_down - picked - boarding_;
    // No later than a wish to arrive allows, and never so early that the window's end and the shortest ride would not fit before it.
    out.arrive_by = std::min(out.arrive_by, up(std::max(set_down + kSlack, out.pickup.latest + boarding_ + direct_)));
    return out;
  }

  // How many rides of `before` are picked up or set down later in the route with the new trip.
  std::pair<int, Seconds> later_rides(const Route& route, const Route& before) const {
    std::set<int> rides;
    Seconds most = 0;
    for (std::size_t i = 0, j = 0; i < route.visits.size(); ++i) {
      if (route.visits[i].trip == trip_) continue;
      const Seconds later = route.times[i] - before.times[j++];
      if (later > 0) rides.insert(route.visits[i].trip);
      most = std::max(most, later);
    }
    return {static_cast<int>(rides.size()), most};
  }

  const RideCity& city_;
  const Wish& wish_;
  const Weights& weights_;
  Numbers numbers_;
  std::vector<RoutePlan> plans_;
  Seconds earliest_pickup_, direct_ = 0, longest_ = 0, boarding_ = 0;
  int trip_ = 0;
};

}  // namespace

WishFault check(const RideCity& city, const Wish& wish) {
  const Stop *from = city.stops.find(wish.from), *to = city.stops.find(wish.to);
  if (!from || !to) return WishFault::unknown_stop;
  if (from == to) return WishFault::same_stop;
  if (wish.party.people() == wish.party.infants) return WishFault::nobody;  // a lap is somebody's
  for (const Van& van : city.service.vans)
    if (wish.party.adults + wish.party.children <= van.seats && wish.party.wheelchairs <= van.wheelchairs) return WishFault::none;
  return WishFault::too_many;
}

Answer offers_for(const RideCity& city, const DayPlan& plan, const Wish& wish, Seconds now, std::size_t most_alternatives, const Weights& weights) {
  Asking asking(city, plan, wish, now, weights);
  Answer out;
  out.closed_stop = plan.conditions.stop_closed(wish.from) || plan.conditions.stop_closed(wish.to);
  if (out.closed_stop) return out;
  out.offers = asking.near();
  if (!out.offers.empty()) return out;
  const DayPlan empty = empty_day(city.service);
  out.outside_hours = Asking(city, empty, wish, kLongBefore, weights).near().empty();
  out.too_soon = !out.outside_hours && Asking(city, empty, wish, now, weights).near().empty();
  for (int k = 1; k <= asking.most_windows() && out.alternatives.size() < most_alternatives; ++k)
    for (const int way : {asking.tolerated() + k, -k})
      if (out.alternatives.size() < most_alternatives)
        if (auto offer = asking.offer(way)) out.alternatives.push_back(*offer);
  return out;
}

Promise promise_of(const Wish& wish, const Offer& offer, std::string id) {
  return {std::move(id), wish.from, wish.to, wish.party, offer.pickup, offer.arrive_by, offer.longest_ride};
}

}  // namespace core::ride
