// See swap_tails.h.
#include "core/ride/search/moves/swap_tails.h"

namespace core::ride {
namespace {

// Positions at whose front nobody is on board, by trips and not by load: a party may need no seat.
std::vector<std::size_t> cuts(const RoutePlan& plan) {
  std::vector<std::size_t> out;
  int aboard = 0;
  for (std::size_t i = 0; i < plan.size(); ++i) aboard += plan.is_on_board(i) ? 1 : 0;
  for (std::size_t i = 0; i <= plan.size(); ++i) {
    if (aboard == 0) out.push_back(i);
    if (i < plan.size()) aboard += plan.visit(i).pickup ? 1 : -1;
  }
  return out;
}

std::vector<Visit> joined(const RoutePlan& head, std::size_t head_cut, const RoutePlan& tail, std::size_t tail_cut) {
  std::vector<Visit> out;
  for (std::size_t i = 0; i < head_cut; ++i) out.push_back(head.visit(i));
  for (std::size_t i = tail_cut; i < tail.size(); ++i) out.push_back(tail.visit(i));
  return out;
}

// What driving is saved; a necessary look before the exact one.
Time saved(const RoutePlan& a, std::size_t i, const RoutePlan& b, std::size_t j) {
  const Problem& problem = a.problem();
  const auto link = [&](const RoutePlan& from, std::size_t f, const RoutePlan& to, std::size_t t) {
    if (f == 0 && t == to.size() && !from.used()) return Time{0};
    // A tail that is taken over ends at the new vehicle's end: alike for vehicles of one depot, about right for others.
    return problem.between(from.place(from.node_before(f)), to.place(to.node_at(t)));
  };
  return link(a, i, a, i) + link(b, j, b, j) - link(a, i, b, j) - link(b, j, a, i);
}

bool fits(const RoutePlan& head, std::size_t h, const RoutePlan& tail, std::size_t t) {
  if (t == tail.size()) return true;
  const RoutePlan::Node before = head.node_before(h), next = tail.node_at(t);
  return head.earliest(before) + head.service(before) + head.problem().between(head.place(before), tail.place(next)) <= tail.latest(next);
}

bool swap_between(Draft& draft, std::size_t first, std::size_t second) {
  const RoutePlan &a = draft.plan(first), &b = draft.plan(second);
  if (a.size() == 0 && b.size() == 0) return false;
  for (const std::size_t i : cuts(a))
    for (const std::size_t j : cuts(b)) {
      if ((i == a.size() && j == b.size()) || (i == 0 && j == 0 && !a.used() && !b.used())) continue;
      if (saved(a, i, b, j) <= 0 || !fits(a, i, b, j) || !fits(b, j, a, i)) continue;
      const Time before = draft.cost();
      const std::vector<Visit> old_a = joined(a, a.size(), b, b.size()), old_b = joined(b, b.size(), a, a.size());
      if (!draft.exchange(first, joined(a, i, b, j), second, joined(b, j, a, i))) continue;
      if (draft.cost() < before) return true;
      draft.exchange(first, old_a, second, old_b);
    }
  return false;
}

}  // namespace

bool swap_tails(Draft& draft) {
  bool changed = false;
  for (std::size_t first = 0; first < draft.plans().size(); ++first)
    for (std::size_t second = first + 1; second < draft.plans().size(); ++second)
      while (swap_between(draft, first, second)) changed = true;
  return changed;
}

}  // namespace core::ride
