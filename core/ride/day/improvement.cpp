// See improvement.h.
#include "core/ride/day/improvement.h"

namespace core::ride {

Improvement::Improvement(const RideCity& city, const DayPlan& plan, Seconds now, std::uint64_t seed) : city_(city), numbers_(numbers_of(city, plan, now)) {
  for (std::size_t van = 0; van < numbers_.routes.size(); ++van)
    if (!RoutePlan(numbers_.problem, van, numbers_.routes[van]).feasible()) return;
  search_.emplace(numbers_.problem, kServiceWeights, numbers_.solution(), seed);
  before_ = search_->best().cost;
}

void Improvement::run(std::size_t steps) {
  if (search_) search_->run(steps);
}

bool Improvement::put_into(DayPlan& plan) const {
  if (!search_ || search_->best().cost >= before_) return false;
  for (std::size_t van = 0; van < plan.vans.size(); ++van) take_route(city_, plan, van, search_->best().routes[van]);
  return true;
}

bool improve(const RideCity& city, DayPlan& plan, Seconds now, std::size_t steps, std::uint64_t seed) {
  Improvement improvement(city, plan, now, seed);
  improvement.run(steps);
  return improvement.put_into(plan);
}

}  // namespace core::ride
