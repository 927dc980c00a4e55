// See simulated_day.h.
#include "core/ride/simulation/simulated_day.h"

#include <algorithm>
#include <optional>

#include "core/ride/day/numbers.h"
#include "core/ride/solution/schedule.h"

namespace core::ride {
namespace {

constexpr Seconds kSnowKnown = 6 * 3600;
constexpr std::size_t kRepairSteps = 100, kStepsAtOnce = 20;
// Nothing costs anything: the first feasible place is as good as any.
constexpr Weights kFirstFit{0, 0, 0, 0};

}  // namespace

Demand demand_of_simulated_day(const RideCity& city, const SimulationOptions& options, int day) {
  Random random(options.seed * 1'000'003 + static_cast<std::uint64_t>(day));
  return demand_of_day(city, options.demand, random);
}

SimulatedDay::SimulatedDay(const RideCity& city, const SimulationOptions& options, int day)
    : city_(city),
      options_(options),
      demand_(demand_of_simulated_day(city, options, day)),
      weights_(options.policy == Policy::first_fit ? kFirstFit : kServiceWeights),
      plan_(empty_day(city.service)),
      snow_told_(demand_.travel_percent == 100),
      last_report_(kSnowKnown) {}

bool SimulatedDay::step() {
  if (next_ == demand_.requests.size()) {
    if (out_.days > 0) return false;
    if (!snow_told_) snow();
    note_no_shows(city_.service.closes + 1);
    count();
    return false;
  }
  const Request& request = demand_.requests[next_];
  if (!improvement_) {
    if (!snow_told_ && request.asked >= kSnowKnown) snow();
    note_no_shows(request.asked);
  }
  if (options_.policy == Policy::search && still_searching(request)) return true;
  answer(request, "R" + std::to_string(next_));
  if (options_.watch) options_.watch(plan_, request.asked);
  ++next_;
  return true;
}

// Between two requests. True: there is more of it to do.
bool SimulatedDay::still_searching(const Request& request) {
  if (!improvement_) {
    improvement_ = std::make_unique<Improvement>(city_, plan_, request.asked, options_.seed + next_);
    searched_ = 0;
  }
  const std::size_t steps = std::min(kStepsAtOnce, options_.search_steps - searched_);
  improvement_->run(steps);
  searched_ += steps;
  if (searched_ < options_.search_steps) return true;
  improvement_->put_into(plan_);
  improvement_.reset();
  return false;
}

void SimulatedDay::report(const Report& what, Seconds now) { plan_ = after_report(city_, plan_, what, now, kRepairSteps, options_.seed).plan; }

void SimulatedDay::snow() {
  snow_told_ = true;
  Report what;
  what.kind = ReportKind::snow;
  what.travel_percent = demand_.travel_percent;
  report(what, kSnowKnown);
}

void SimulatedDay::answer(const Request& request, const std::string& id) {
  ++out_.requests;
  const Answer answer = offers_for(city_, plan_, request.wish, request.asked, 0, weights_);
  if (answer.offers.empty() || !add_ride(city_, plan_, promise_of(request.wish, answer.offers.front(), id), request.asked, weights_)) {
    ++out_.refused;
    return;
  }
  if (!request.comes) absent_.insert(id);
}

// In the order in which their vans wait for them: the day's clock does not run back.
void SimulatedDay::note_no_shows(Seconds now) {
  while (true) {
    std::optional<std::pair<Seconds, std::string>> next;
    for (const std::string& id : absent_)
      if (const PlannedVisit* pickup = plan_.visit(id, true); pickup && pickup->at < now && (!next || pickup->at < next->first)) next = {pickup->at, id};
    if (!next) return;
    absent_.erase(next->second);
    Report what;
    what.kind = ReportKind::no_show;
    what.ride = next->second;
    last_report_ = std::max(last_report_, next->first + 1);
    if (check(city_, plan_, what, last_report_) == ReportFault::none) report(what, last_report_);
  }
}

void SimulatedDay::count() {
  out_.days = 1;
  for (const Promise& ride : plan_.rides) {
    if (const Returned* returned = plan_.returned_ride(ride.id)) {
      out_.returned += returned->why == ReturnedWhy::no_show ? 0 : 1;
      continue;
    }
    const PlannedVisit *pickup = plan_.visit(ride.id, true), *dropoff = plan_.visit(ride.id, false);
    ++out_.rides;
    out_.persons += ride.party.people();
    out_.riding += dropoff->at - pickup->at - city_.service.boarding(ride.party);
    out_.direct += city_.between(city_.stops.index_of(ride.from), city_.stops.index_of(ride.to));
    out_.waiting += std::max<Seconds>(pickup->at - ride.pickup.earliest, 0);
    out_.delayed += plan_.delay(ride.id) > 0 ? 1 : 0;
    out_.delays += plan_.delay(ride.id);
  }
  Numbers numbers = numbers_of(city_, plan_, city_.service.closes);
  numbers.problem.travel = city_.travel;  // the way is as long in snow
  for (std::size_t van = 0; van < numbers.routes.size(); ++van) {
    out_.driving += driving_time(numbers.problem, numbers.problem.vehicles[van], numbers.routes[van].visits);
    out_.shifts += city_.service.closes - city_.service.opens;
  }
}

}  // namespace core::ride
