// See large_neighbourhood.h.
#include "core/ride/search/large_neighbourhood.h"

#include <algorithm>

#include "core/ride/search/moves/put_in.h"
#include "core/ride/search/moves/shift_on_board.h"
#include "core/ride/search/moves/swap_tails.h"
#include "core/ride/search/moves/take_out.h"

namespace core::ride {
namespace {

constexpr std::size_t kFirstCycle = 500, kLongestCycle = 20000;
constexpr std::size_t kMostTaken = 24;  // of large problems; of small ones half, of the smallest all
// How much worse than the best a cycle begins, per mille of its cost: drawn for each.
constexpr Time kNarrowest = 5, kWidest = 40;
constexpr std::size_t kShifts = 4;  // in one of so many steps somebody on board is set down in another order
constexpr Time kNoise = 150;        // per mille of an insertion's cost

// More than what carrying a trip can cost as a rule, its own time and that of a few others, so that serving it is worth while.
Time price_of(const Problem& problem, const Weights& weights) {
  constexpr Time kOthers = 4;
  Time most = 0;
  for (const Trip& trip : problem.trips) {
    Time driving = 0;
    for (const Vehicle& vehicle : problem.vehicles)
      driving = std::max(driving, problem.between(vehicle.start, trip.from) + problem.between(trip.from, trip.to) + problem.between(trip.to, vehicle.end));
    const Time waiting = trip.pickup.latest - trip.pickup.earliest;
    most = std::max(most, 2 * weights.driving * driving + kOthers * (weights.riding * trip.longest_ride + weights.waiting * waiting));
  }
  return weights.vehicle + most;
}

}  // namespace

LargeNeighbourhood::LargeNeighbourhood(const Problem& problem, const Weights& weights, const Solution& start, std::uint64_t seed)
    : problem_(&problem),
      weights_(weights),
      draft_(problem, weights, start),
      relatedness_(problem, draft_.movable()),
      random_(seed),
      best_(draft_.solution()),
      price_(price_of(problem, weights)) {
  current_ = best_score_ = score();
  begin_cycle();
}

Time LargeNeighbourhood::score() const { return draft_.cost() + price_ * static_cast<Time>(draft_.unserved().size()); }

void LargeNeighbourhood::begin_cycle() {
  cycle_steps_ = std::min(kLongestCycle, kFirstCycle << std::min<std::size_t>(cycle_, 20));
  ++cycle_;
  cycle_step_ = 0;
  widest_ = std::abs(best_score_) * random_.between(kNarrowest, kWidest) / 1000;
}

Time LargeNeighbourhood::allowance() const { return widest_ - widest_ * static_cast<Time>(cycle_step_) / static_cast<Time>(cycle_steps_); }

void LargeNeighbourhood::adopt(const Solution& other) {
  if (!other.better_than(best_)) return;
  best_ = other;
  draft_ = Draft(*problem_, weights_, other);
  current_ = best_score_ = score();
  begin_cycle();
}

void LargeNeighbourhood::run(std::size_t steps, const Interrupt& interrupt) {
  for (std::size_t i = 0; i < steps && !(interrupt && interrupt()); ++i) step();
}

void LargeNeighbourhood::step() {
  ++steps_;
  if (++cycle_step_ == cycle_steps_) {
    draft_ = Draft(*problem_, weights_, best_);
    current_ = best_score_;
    begin_cycle();
  }
  take_out();
  if (random_.once_in(kShifts)) shift_on_board(draft_, random_);
  put_in();
  const Time now = score();
  if (now < current_ || now <= best_score_ + allowance()) {
    // Only where a good one was found: looking at all pairs of routes costs more than a step.
    if (now < best_score_ + best_score_ / 100) swap_tails(draft_);
    draft_.keep();
    current_ = score();
    // First of all how many are served: where riding and waiting count, one trip's price can be less than what it costs.
    const std::size_t unserved = draft_.unserved().size();
    if (unserved < best_.unserved.size() || (unserved == best_.unserved.size() && draft_.cost() < best_.cost)) {
      best_score_ = current_;
      best_ = draft_.solution();
    }
  } else {
    draft_.undo();
  }
}

void LargeNeighbourhood::take_out() {
  if (draft_.movable().empty()) return;
  const std::size_t most = std::clamp<std::size_t>(draft_.movable().size() / 2, std::min<std::size_t>(draft_.movable().size(), 6), kMostTaken);
  const std::size_t count = 1 + std::min(random_.below(most), random_.below(most));
  std::vector<int> taken;
  switch (random_.below(8)) {
    case 0: taken = take_random(draft_, count, random_); break;
    case 1: taken = take_costly(draft_, count, random_); break;
    case 2:
    case 3:
    case 4: taken = take_related(draft_, relatedness_, count, random_); break;
    default: taken = take_strings(draft_, relatedness_, count, random_); break;
  }
  draft_.remove(taken);
}

void LargeNeighbourhood::put_in() {
  // Of very many at once, as at the beginning, comparing all with all takes too long.
  if (draft_.unserved().size() > 4 * kMostTaken) return put_in_turn(draft_, random_);
  switch (random_.below(6)) {
    case 0: put_by_regret(draft_, 1, kNoise, random_); break;
    case 1: put_by_regret(draft_, 2, kNoise, random_); break;
    case 2: put_by_regret(draft_, draft_.plans().size(), kNoise, random_); break;
    default: put_in_turn(draft_, random_); break;
  }
}

}  // namespace core::ride
