// One vehicle's route while it is searched for: its visits, and the tightest bound between every two of their times.
//
// All that is promised bounds a difference of two times (solution/chain.h). Here the closure of these bounds is kept: for nodes i and j the
// most that j must lie after i. With it any insertion is decided exactly by a handful of additions, for whatever cycle could forbid it must
// enter the new halts by one of two bounds and leave them by one of three (place_trip.cpp). The literature's constant-time tests (Gschwind and
// Drexl 2019) rest on the same observation; they keep resources of segments, which need less memory but more cases.
// A new halt enters the closure in O(n²) (the update of a single-vertex insertion in Floyd and Warshall's algorithm); a removal builds it anew, row
// by row along the chain of visits, in O(n²) as a rule, n being the visits that are not fixed.
#pragma once

#include <initializer_list>
#include <vector>

#include "core/ride/solution/chain.h"
#include "core/ride/solution/solution.h"

namespace core::ride {

class RoutePlan {
 public:
  // An index of the closure. Visits get theirs as they come, whatever their place in the route.
  using Node = std::uint32_t;
  static constexpr Node kOrigin = 0;  // time 0
  static constexpr Node kStart = 1;   // leaving the start; once something is fixed: being done with the last fixed visit
  static constexpr Node kEnd = 2;     // back at the end

  // Of `route` the visits, the first `fixed` times and not_before are used. The problem must outlive it.
  RoutePlan(const Problem& problem, std::size_t vehicle, const Route& route);
  // Whether the route that was given can keep everything. If not, only reorder() may follow.
  bool feasible() const { return feasible_; }

  // Behind what is fixed, in order; their nodes alike.
  std::size_t size() const { return nodes_.size(); }
  Visit visit(std::size_t position) const { return visits_[position]; }
  Node node(std::size_t position) const { return nodes_[position]; }
  Node node_before(std::size_t position) const { return position == 0 ? kStart : nodes_[position - 1]; }
  Node node_at(std::size_t position) const { return position == nodes_.size() ? kEnd : nodes_[position]; }
  int place(Node node) const { return halts_[node].place; }
  Time service(Node node) const { return halts_[node].service; }

  // Node `to` is at least this much later than `from` (negative: at most so much earlier).
  Time lag(Node from, Node to) const { return lags_[from * stride_ + to]; }
  Time earliest(Node node) const { return lag(kOrigin, node); }
  Time latest(Node node) const { return -lag(node, kOrigin); }

  // Whether the visit is the drop-off of somebody who was picked up in what is fixed: it cannot change vehicles.
  bool is_on_board(std::size_t position) const;
  // On board between position - 1 and position.
  Load load(std::size_t position) const { return loads_[position]; }
  const Vehicle& vehicle() const { return problem_->vehicles[vehicle_index_]; }
  const Problem& problem() const { return *problem_; }
  bool used() const { return done_.fixed > 0 || !nodes_.empty(); }

  Time driving() const { return driving_; }
  // At the earliest times.
  Time cost(const Weights& weights) const;
  Route route() const;

  // Puts the pickup before position `pickup` and the drop-off before position `dropoff`, both counted without the trip. It must be feasible:
  // see place_trip.h.
  void insert(int trip, std::size_t pickup, std::size_t dropoff);
  // Takes out all trips that `goes` says (by index), whose pickups are not fixed. The triangle inequality keeps the rest feasible.
  void remove(const std::vector<char>& goes);
  // Replaces all that is not fixed; false, and only another order may follow, if no times hold all bounds or somebody would stand.
  bool reorder(const std::vector<Visit>& visits);

 private:
  struct Bound {  // from node, or to node: at least so much
    Node node = 0;
    Time lag = 0;
  };

  bool close(const Chain& chain);
  Node add_node(Halt halt);
  // The new node is bound by the nodes of `after` (it lies behind them) and of `before`. false: a cycle.
  bool bind(Node node, std::initializer_list<Bound> after, std::initializer_list<Bound> before);
  bool add_visit(Visit visit, std::size_t position);
  void count_loads_and_driving();

  const Problem* problem_;
  std::size_t vehicle_index_;
  Route done_;  // what is fixed, and from when on anything else may be left for
  bool feasible_ = false;
  Load aboard_;  // when what is fixed is done

  std::vector<Visit> visits_;
  std::vector<Node> nodes_;
  std::vector<Halt> halts_;  // of nodes
  std::vector<Time> lags_;
  std::size_t stride_ = 0;
  std::vector<Load> loads_;
  Time driving_ = 0, done_driving_ = 0;
  std::vector<Time> to_new_, from_new_;  // of bind(), kept for their memory
};

}  // namespace core::ride
