// All routes while they are searched for, with the trips in none, and the way back to how they were.
#pragma once

#include <utility>
#include <vector>

#include "core/ride/search/place_trip.h"

namespace core::ride {

class Draft {
 public:
  // start: feasible. The problem must outlive the draft.
  Draft(const Problem& problem, const Weights& weights, const Solution& start);

  const Problem& problem() const { return *problem_; }
  const Weights& weights() const { return weights_; }
  const std::vector<RoutePlan>& plans() const { return plans_; }
  const RoutePlan& plan(std::size_t vehicle) const { return plans_[vehicle]; }
  static constexpr int kNone = -1;
  int vehicle_of(int trip) const { return vehicle_of_[static_cast<std::size_t>(trip)]; }  // kNone: unserved
  const std::vector<int>& unserved() const { return unserved_; }
  // Trips whose pickup is not fixed, served or not.
  const std::vector<int>& movable() const { return movable_; }
  Time cost() const { return cost_; }

  void remove(const std::vector<int>& trips);  // movable and served
  void insert(std::size_t vehicle, int trip, const Place& place);
  // Gives two vehicles these visits instead, behind what is fixed: the same trips in all. false, and nothing has changed: not feasible.
  bool exchange(std::size_t first, const std::vector<Visit>& of_first, std::size_t second, const std::vector<Visit>& of_second);

  // Gives a vehicle its own visits, behind what is fixed, in another order. false, and nothing has changed: not feasible.
  bool reorder(std::size_t vehicle, const std::vector<Visit>& visits);

  // What has happened since the last keep() is forgotten, or undone.
  void keep();
  void undo();
  Solution solution() const;

 private:
  void touch(std::size_t vehicle);  // before it changes
  void recount(std::size_t vehicle);

  const Problem* problem_;
  Weights weights_;
  std::vector<RoutePlan> plans_;
  std::vector<Time> costs_;  // of plans
  std::vector<int> vehicle_of_, unserved_, movable_;
  Time cost_ = 0;

  std::vector<RoutePlan> spare_;  // of touched vehicles: how they were
  std::vector<char> is_touched_;
  std::vector<std::size_t> touched_;
  std::vector<std::pair<int, int>> moved_;  // trip, vehicle it was in
  std::vector<int> unserved_before_;
  std::vector<char> goes_;  // of remove(), by trip
};

}  // namespace core::ride
