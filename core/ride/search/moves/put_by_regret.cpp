// See put_in.h.
#include <algorithm>

#include "core/ride/search/moves/put_in.h"

namespace core::ride {
namespace {

constexpr Time kNowhere = std::numeric_limits<Time>::max() / 1024;  // what no place costs, in sums

// The cheapest place of each waiting trip in each route; only the route that took the last one is looked at again.
struct Row {
  int trip = 0;
  std::vector<std::optional<Place>> places;  // by vehicle
};

struct Choice {
  std::size_t vehicle = 0;
  Time regret = -1;
  Time cost = 0;
};

// nullopt: no place left.
std::optional<Choice> judge(const Row& row, std::size_t regret) {
  std::vector<Time> costs;
  Choice out;
  out.cost = kNowhere;
  for (std::size_t v = 0; v < row.places.size(); ++v) {
    if (!row.places[v]) continue;
    costs.push_back(row.places[v]->cost);
    if (costs.back() < out.cost) {
      out.cost = costs.back();
      out.vehicle = v;
    }
  }
  if (costs.empty()) return std::nullopt;
  const std::size_t looked_at = std::min(regret, row.places.size());
  if (looked_at < costs.size()) std::nth_element(costs.begin(), costs.begin() + static_cast<std::ptrdiff_t>(looked_at), costs.end());
  costs.resize(looked_at, kNowhere);
  out.regret = 0;
  for (const Time cost : costs) out.regret += cost - out.cost;
  return out;
}

}  // namespace

void put_by_regret(Draft& draft, std::size_t regret, Time noise, Random& random) {
  const auto look = [&](Row& row, std::size_t vehicle) {
    row.places[vehicle] = place_trip(draft.plan(vehicle), draft.weights(), row.trip);
    if (row.places[vehicle] && noise > 0) row.places[vehicle]->cost += std::abs(row.places[vehicle]->cost) * random.between(-noise, noise) / 1000;
  };
  std::vector<Row> rows;
  for (const int trip : draft.unserved()) {
    rows.push_back({trip, std::vector<std::optional<Place>>(draft.plans().size())});
    for (std::size_t v = 0; v < draft.plans().size(); ++v) look(rows.back(), v);
  }
  while (!rows.empty()) {
    std::size_t next = rows.size();
    Choice best;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto choice = judge(rows[i], regret);
      if (!choice) continue;
      if (next < rows.size() && (choice->regret < best.regret || (choice->regret == best.regret && choice->cost >= best.cost))) continue;
      next = i;
      best = *choice;
    }
    if (next == rows.size()) return;
    draft.insert(best.vehicle, rows[next].trip, *rows[next].places[best.vehicle]);
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(next));
    for (Row& row : rows) look(row, best.vehicle);
  }
}

}  // namespace core::ride
