// See route_plan.h.
#include "core/ride/search/route_plan.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace core::ride {
namespace {

constexpr std::size_t kFirstStride = 24;

Load operator+(Load a, Load b) { return {a.seats + b.seats, a.wheelchairs + b.wheelchairs}; }
Load operator-(Load a, Load b) { return {a.seats - b.seats, a.wheelchairs - b.wheelchairs}; }

}  // namespace

RoutePlan::RoutePlan(const Problem& problem, std::size_t vehicle, const Route& route) : problem_(&problem), vehicle_index_(vehicle), done_(route) {
  done_.visits.resize(route.fixed);
  done_.times.resize(route.fixed);
  int place = this->vehicle().start;
  for (const Visit visit : done_.visits) {
    const Load load = problem.trips[static_cast<std::size_t>(visit.trip)].load;
    aboard_ = visit.pickup ? aboard_ + load : aboard_ - load;
    done_driving_ += problem.between(place, place_of(problem, visit));
    place = place_of(problem, visit);
  }
  feasible_ = reorder({route.visits.begin() + static_cast<std::ptrdiff_t>(route.fixed), route.visits.end()});
}

bool RoutePlan::reorder(const std::vector<Visit>& visits) {
  visits_ = visits;
  const Chain chain = chain_of(*problem_, vehicle(), done_, visits);
  halts_.assign({Halt{}, chain.halts.front(), chain.halts.back()});
  halts_.insert(halts_.end(), chain.halts.begin() + 1, chain.halts.end() - 1);
  nodes_.resize(visits.size());
  std::iota(nodes_.begin(), nodes_.end(), Node{kEnd + 1});
  if (!close(chain)) return false;
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
  return !visits_[position].pickup && std::any_of(done_.visits.begin(), done_.visits.end(), [&](Visit visit) { return visit.trip == trip; });
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
  for (std::size_t i = 0; i < done_.fixed; ++i) count(done_.visits[i], done_.times[i]);
  for (std::size_t i = 0; i < visits_.size(); ++i) count(visits_[i], earliest(nodes_[i]));
  return cost;
}

Route RoutePlan::route() const {
  Route out = done_;
  for (std::size_t i = 0; i < visits_.size(); ++i) {
    out.visits.push_back(visits_[i]);
    out.times.push_back(earliest(nodes_[i]));
  }
  return out;
}

// Row by row: from a node every other is reached by way of the origin, or along the chain. O(n²) as a rule, for bounds that run back reach over few
// visits.
bool RoutePlan::close(const Chain& chain) {
  const std::size_t last = chain.last(), all = halts_.size();
  while (stride_ < all) stride_ = stride_ == 0 ? kFirstStride : 2 * stride_;
  if (lags_.size() < stride_ * stride_) lags_.resize(stride_ * stride_);
  std::vector<Time> earliest, latest, row(last + 1);
  if (!settle(chain, earliest)) return false;
  for (const Window window : chain.windows) latest.push_back(window.latest);
  lower(chain, latest);
  const auto node = [&](std::size_t c) { return c == 0 ? std::size_t{kStart} : c == last ? std::size_t{kEnd} : c + 2; };
  lags_[kOrigin] = 0;
  for (std::size_t x = 0; x <= last; ++x) {
    for (std::size_t c = 0; c <= last; ++c) row[c] = earliest[c] - latest[x];
    row[x] = 0;
    raise(chain, row, x);
    Time* to = lags_.data() + node(x) * stride_;
    to[kOrigin] = -latest[x];
    for (std::size_t c = 0; c <= last; ++c) to[node(c)] = row[c];
    lags_[node(x)] = earliest[x];
  }
  return true;
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
  const Time latest = latest_of(problem, done_, visit);
  Bound ride{kOrigin, -latest};
  for (std::size_t i = position; !visit.pickup && i-- > 0;)
    if (visits_[i].trip == visit.trip) ride = {nodes_[i], -(trip.longest_ride + trip.pickup_service)};
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
