// See route_plan.h.
#include "core/ride/search/route_plan.h"

#include <algorithm>
#include <cassert>

namespace core::ride {
namespace {

constexpr std::size_t kFirstStride = 24;

Load operator+(Load a, Load b) { return {a.seats + b.seats, a.wheelchairs + b.wheelchairs}; }
Load operator-(Load a, Load b) { return {a.seats - b.seats, a.wheelchairs - b.wheelchairs}; }

}  // namespace

RoutePlan::RoutePlan(const Problem& problem, std::size_t vehicle, const Route& route) : problem_(&problem), vehicle_index_(vehicle), fixed_(route.fixed) {
  const auto begin = route.visits.begin(), middle = begin + static_cast<std::ptrdiff_t>(fixed_);
  done_.assign(begin, middle);
  done_times_.assign(route.times.begin(), route.times.begin() + static_cast<std::ptrdiff_t>(fixed_));
  not_before_ = route.not_before;
  int place = this->vehicle().start;
  for (const Visit visit : done_) {
    const Load load = problem.trips[static_cast<std::size_t>(visit.trip)].load;
    aboard_ = visit.pickup ? aboard_ + load : aboard_ - load;
    done_driving_ += problem.between(place, place_of(problem, visit));
    place = place_of(problem, visit);
  }
  feasible_ = reorder({middle, route.visits.end()});
}

bool RoutePlan::reorder(const std::vector<Visit>& visits) {
  anchor();
  for (const Visit visit : visits)
    if (!add_visit(visit, visits_.size())) return false;
  count_loads_and_driving();
  const Load most = vehicle().capacity;
  return std::all_of(loads_.begin(), loads_.end(), [&](Load load) { return load.seats <= most.seats && load.wheelchairs <= most.wheelchairs; });
}

void RoutePlan::insert(int trip, std::size_t pickup, std::size_t dropoff) {
  [[maybe_unused]] const bool holds = add_visit({trip, true}, pickup) && add_visit({trip, false}, dropoff + 1);
  assert(holds);
  count_loads_and_driving();
}

void RoutePlan::remove(const std::vector<char>& goes) {
  std::vector<Visit> stays;
  for (const Visit visit : visits_)
    if (!goes[static_cast<std::size_t>(visit.trip)]) stays.push_back(visit);
  reorder(stays);
}

bool RoutePlan::is_on_board(std::size_t position) const {
  const int trip = visits_[position].trip;
  return !visits_[position].pickup && std::any_of(done_.begin(), done_.end(), [&](Visit visit) { return visit.trip == trip; });
}

Time RoutePlan::cost(const Weights& weights) const {
  if (!used()) return 0;
  Time cost = weights.vehicle + weights.driving * driving_;
  if (!weights.counts_times()) return cost;
  const auto count = [&](Visit visit, Time at) {
    const Trip& trip = problem_->trips[static_cast<std::size_t>(visit.trip)];
    if (visit.pickup) cost += weights.waiting * (at - trip.pickup.earliest) - weights.riding * (at + trip.pickup_service);
    else cost += weights.riding * at;
  };
  for (std::size_t i = 0; i < done_.size(); ++i) count(done_[i], done_times_[i]);
  for (std::size_t i = 0; i < visits_.size(); ++i) count(visits_[i], earliest(nodes_[i]));
  return cost;
}

Route RoutePlan::route() const {
  Route out{done_, done_times_, fixed_, not_before_};
  for (std::size_t i = 0; i < visits_.size(); ++i) {
    out.visits.push_back(visits_[i]);
    out.times.push_back(earliest(nodes_[i]));
  }
  return out;
}

// Only the origin, the start and the end, bound by the shift.
void RoutePlan::anchor() {
  visits_.clear();
  nodes_.clear();
  halts_.clear();
  const Vehicle& vehicle = this->vehicle();
  Window start{std::max(vehicle.shift.earliest, not_before_), vehicle.shift.latest};
  Halt at{vehicle.start, 0};
  Time longest = vehicle.longest_route;
  if (fixed_ > 0) {
    const Visit last = done_.back();
    const Time free_at = std::max(done_times_.back() + service_of(*problem_, last), not_before_);
    start = {free_at, free_at};
    at.place = place_of(*problem_, last);
    longest = vehicle.shift.latest - vehicle.shift.earliest + free_at;  // it has left: the duration binds no more
  }
  if (lags_.empty()) {
    stride_ = kFirstStride;
    lags_.resize(stride_ * stride_);
  }
  halts_.push_back({});
  lags_[0] = 0;
  bind(add_node(at), {{kOrigin, start.earliest}}, {{kOrigin, -start.latest}});
  bind(add_node({vehicle.end, 0}), {{kOrigin, vehicle.shift.earliest}, {kStart, 0}}, {{kOrigin, -vehicle.shift.latest}, {kStart, -longest}});
}

RoutePlan::Node RoutePlan::add_node(Halt halt) {
  const std::size_t n = halts_.size();
  if (n == stride_) {
    const std::size_t wider = 2 * stride_;
    std::vector<Time> lags(wider * wider);
    for (std::size_t i = 0; i < n; ++i)
      std::copy_n(lags_.begin() + static_cast<std::ptrdiff_t>(i * stride_), n, lags.begin() + static_cast<std::ptrdiff_t>(i * wider));
    lags_ = std::move(lags);
    stride_ = wider;
  }
  halts_.push_back(halt);
  return static_cast<Node>(n);
}

bool RoutePlan::bind(Node node, std::initializer_list<Bound> after, std::initializer_list<Bound> before) {
  const std::size_t n = node;  // all others are less
  to_new_.resize(n);
  from_new_.resize(n);
  const Bound *first_in = after.begin(), *first_out = before.begin();
  for (std::size_t x = 0; x < n; ++x) {
    to_new_[x] = lags_[x * stride_ + first_in->node] + first_in->lag;
    from_new_[x] = lags_[first_out->node * stride_ + x] + first_out->lag;
  }
  for (const Bound* in = first_in + 1; in != after.end(); ++in)
    for (std::size_t x = 0; x < n; ++x) to_new_[x] = std::max(to_new_[x], lags_[x * stride_ + in->node] + in->lag);
  for (const Bound* out = first_out + 1; out != before.end(); ++out)
    for (std::size_t x = 0; x < n; ++x) from_new_[x] = std::max(from_new_[x], lags_[out->node * stride_ + x] + out->lag);
  for (const Bound& in : after)
    if (from_new_[in.node] + in.lag > 0) return false;
  for (std::size_t x = 0; x < n; ++x) {
    Time* row = lags_.data() + x * stride_;
    const Time to = to_new_[x];
    for (std::size_t y = 0; y < n; ++y) row[y] = std::max(row[y], to + from_new_[y]);
    row[n] = to;
  }
  Time* row = lags_.data() + n * stride_;
  for (std::size_t y = 0; y < n; ++y) row[y] = from_new_[y];
  row[n] = 0;
  return true;
}

bool RoutePlan::add_visit(Visit visit, std::size_t position) {
  const Problem& problem = *problem_;
  const Trip& trip = problem.trips[static_cast<std::size_t>(visit.trip)];
  const Node a = node_before(position), b = node_at(position);
  const Halt halt{place_of(problem, visit), service_of(problem, visit)};
  const Window window = window_of(problem, visit);
  const Bound behind{a, halts_[a].service + problem.between(halts_[a].place, halt.place)};
  const Bound ahead{b, halt.service + problem.between(halt.place, halts_[b].place)};
  // On board since a fixed pickup, or picked up by a node.
  Bound ride{kOrigin, -window.latest};
  Time latest = window.latest;
  if (!visit.pickup) {
    const auto same = [&](Visit other) { return other.trip == visit.trip; };
    const auto picked = std::find_if(visits_.begin(), visits_.begin() + static_cast<std::ptrdiff_t>(position), same);
    if (picked != visits_.begin() + static_cast<std::ptrdiff_t>(position)) {
      ride = {nodes_[static_cast<std::size_t>(picked - visits_.begin())], -(trip.longest_ride + trip.pickup_service)};
    } else if (const auto done = std::find_if(done_.begin(), done_.end(), same); done != done_.end()) {
      latest = std::min(latest, done_times_[static_cast<std::size_t>(done - done_.begin())] + trip.pickup_service + trip.longest_ride);
    }
  }
  const Node node = add_node(halt);
  if (!bind(node, {behind, {kOrigin, window.earliest}}, {ahead, {kOrigin, -latest}, ride})) return false;
  visits_.insert(visits_.begin() + static_cast<std::ptrdiff_t>(position), visit);
  nodes_.insert(nodes_.begin() + static_cast<std::ptrdiff_t>(position), node);
  return true;
}

void RoutePlan::count_loads_and_driving() {
  loads_.assign(1, aboard_);
  driving_ = done_driving_;
  Node before = kStart;
  for (std::size_t i = 0; i < visits_.size(); ++i) {
    const Load load = problem_->trips[static_cast<std::size_t>(visits_[i].trip)].load;
    loads_.push_back(visits_[i].pickup ? loads_.back() + load : loads_.back() - load);
    driving_ += problem_->between(place(before), place(nodes_[i]));
    before = nodes_[i];
  }
  if (used()) driving_ += problem_->between(place(before), place(kEnd));
}

}  // namespace core::ride
