// See place_trip.h.
//
// Pickup P goes between the nodes a and b, drop-off Q between c and e. By the triangle inequality the bounds that hold without them go on
// holding, so only cycles through P or Q can forbid it. A cycle enters P from a or the origin and leaves it to b or the origin; it enters Q
// from c or the origin and leaves it to e, the origin or (by the longest ride) P. Between these nodes the closure of the plan is the longest
// path; with P in it, it is
//   lag'(x, y) = max(lag(x, y), lag(x, P) + lag(P, y)).
// Each cycle is one comparison below.
#include "core/ride/search/place_trip.h"

#include <algorithm>

namespace core::ride {
namespace {

class Placing {
 public:
  Placing(const RoutePlan& plan, const Weights& weights, int trip, Time below, Blinks blinks)
      : plan_(plan), problem_(plan.problem()), weights_(weights), trip_(problem_.trips[static_cast<std::size_t>(trip)]), below_(below), blinks_(blinks) {
    direct_ = problem_.between(trip_.from, trip_.to);
    longest_ = trip_.longest_ride + trip_.pickup_service;
  }

  std::optional<Place> best() {
    if (direct_ > trip_.longest_ride) return std::nullopt;
    for (std::size_t p = 0; p <= plan_.size(); ++p) {
      const Node a = plan_.node_before(p);
      if (plan_.earliest(a) > trip_.pickup.latest) break;  // and later ones only more so
      if (carries(p)) place_pickup(p);
    }
    return best_;
  }

 private:
  using Node = RoutePlan::Node;

  bool carries(std::size_t position) const {
    const Load load = plan_.load(position), most = plan_.vehicle().capacity;
    return load.seats + trip_.load.seats <= most.seats && load.wheelchairs + trip_.load.wheelchairs <= most.wheelchairs;
  }
  Time travel(Node from, int to) const { return problem_.between(plan_.place(from), to); }
  Time travel(int from, Node to) const { return problem_.between(from, plan_.place(to)); }

  // The pickup at p, and each drop-off behind it.
  void place_pickup(std::size_t p) {
    a_ = plan_.node_before(p);
    const Node b = plan_.node_at(p);
    a_p_ = plan_.service(a_) + travel(a_, trip_.from);
    const Time p_b = trip_.pickup_service + travel(trip_.from, b);
    earliest_p_ = std::max(trip_.pickup.earliest, plan_.earliest(a_) + a_p_);
    latest_p_ = std::min(trip_.pickup.latest, plan_.latest(b) - p_b);
    if (earliest_p_ > latest_p_ || a_p_ + p_b + plan_.lag(b, a_) > 0) return;
    const Time to_p = travel(a_, trip_.from), around = driven_between(a_, b);
    const Time detour = to_p + travel(trip_.from, b) - around;
    if (weights_.driving * detour >= below_) return;
    place_dropoff(p, p, {trip_.from, trip_.pickup_service, 0, earliest_p_, std::nullopt}, detour);
    for (std::size_t d = p + 1; d <= plan_.size() && carries(d); ++d) {
      const Node c = plan_.node_before(d);
      const Time from_p = std::max(p_b + plan_.lag(b, c), plan_.earliest(c) - trip_.pickup.latest);
      const Time earliest = std::max(plan_.earliest(c), earliest_p_ + from_p);
      // What cannot be reached in time from here cannot from later on.
      if (from_p + plan_.service(c) > longest_ || earliest + plan_.service(c) > trip_.dropoff.latest || earliest > plan_.latest(c)) return;
      place_dropoff(p, d, {plan_.place(c), plan_.service(c), from_p, earliest, c}, detour);
    }
  }

  // A vehicle that stays at home drives nothing.
  Time driven_between(Node from, Node to) const { return plan_.used() ? problem_.between(plan_.place(from), plan_.place(to)) : 0; }

  // What lies before the drop-off: a node of the plan, or the pickup itself.
  struct Before {
    int place;
    Time service;
    Time from_p;    // lag'(P, it)
    Time earliest;  // lag'(origin, it)
    std::optional<Node> node;
  };

  // detour: what driving the pickup adds without the drop-off.
  void place_dropoff(std::size_t p, std::size_t d, const Before& c, Time detour) {
    const Node e = plan_.node_at(d);
    const Time driving = detour + problem_.between(c.place, trip_.to) + travel(trip_.to, e) - travel(c.place, e);
    if (weights_.driving * driving >= below_) return;
    const Time c_q = c.service + problem_.between(c.place, trip_.to), q_e = trip_.dropoff_service + travel(trip_.to, e);
    const Time to_p = std::max(plan_.lag(e, a_) + a_p_, trip_.pickup.earliest - plan_.latest(e));  // lag'(e, P)
    const Time e_c = c.node ? std::max(plan_.lag(e, *c.node), to_p + c.from_p) : to_p;             // lag'(e, c)
    const Time earliest_q = std::max(trip_.dropoff.earliest, c.earliest + c_q);
    const Time latest_e = std::min(plan_.latest(e), latest_p_ - to_p);
    const bool holds = earliest_q <= std::min(trip_.dropoff.latest, latest_e - q_e) &&  // origin or c, Q, origin or e
                       c_q + q_e + e_c <= 0 &&                                          // c, Q, e, c
                       c.from_p + c_q <= longest_ &&                                    // P, c, Q, P
                       earliest_q - longest_ <= latest_p_;                              // origin or c, Q, P, origin
    if (holds) consider(p, d, driving, earliest_q);
  }

  void consider(std::size_t p, std::size_t d, Time driving, Time earliest_q) {
    Time cost = weights_.driving * driving;
    if (!plan_.used()) cost += weights_.vehicle;
    if (weights_.counts_times()) {
      const Time picked = std::max(earliest_p_, earliest_q - longest_);
      cost += weights_.waiting * (picked - trip_.pickup.earliest) + weights_.riding * (earliest_q - picked - trip_.pickup_service);
    }
    if (cost >= below_ || (blinks_.random && blinks_.random->once_in(blinks_.once_in))) return;
    below_ = cost;
    best_ = Place{p, d, cost};
  }

  const RoutePlan& plan_;
  const Problem& problem_;
  const Weights& weights_;
  const Trip& trip_;
  Time below_;
  Blinks blinks_;
  std::optional<Place> best_;
  Time direct_ = 0, longest_ = 0;  // longest: from the beginning of the pickup to that of the drop-off
  RoutePlan::Node a_ = 0;
  Time a_p_ = 0, earliest_p_ = 0, latest_p_ = 0;
};

}  // namespace

std::optional<Place> place_trip(const RoutePlan& plan, const Weights& weights, int trip, Time below, Blinks blinks) {
  return Placing(plan, weights, trip, below, blinks).best();
}

}  // namespace core::ride
