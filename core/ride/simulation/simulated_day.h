// One day of demand, request after request, under a policy that answers at once.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>

#include "core/ride/day/improvement.h"
#include "core/ride/day/report.h"
#include "core/ride/simulation/demand.h"
#include "core/ride/simulation/figures.h"

namespace core::ride {

enum class Policy : std::uint8_t {
  first_fit,  // the first van and position that keeps every promise
  insertion,  // the cheapest position of all vans
  search,     // likewise, and a search between requests: what the service does
  foreseen,   // all requests of the day known before it, none told a time: what could be had at best, but for the search's own gap
};

struct SimulationOptions {
  Policy policy = Policy::search;
  DemandOptions demand;
  std::size_t search_steps = 200;                               // between two requests
  std::size_t foreseen_steps = 3000;                            // for a day
  std::uint64_t seed = 1;                                       // of the demand: the same for every policy
  std::function<void(const DayPlan& plan, Seconds now)> watch;  // if set, sees the plan after each request; not of `foreseen`
};

// Day number `day` of the seed.
Demand demand_of_simulated_day(const RideCity& city, const SimulationOptions& options, int day);

// Not of Policy::foreseen, which answers nobody. City and options outlive it.
class SimulatedDay {
 public:
  SimulatedDay(const RideCity& city, const SimulationOptions& options, int day);

  // A small part of what the next request takes: some steps of the search before it, or its answer with what has happened until then. False: the day
  // is over.
  bool step();
  // Once the day is over.
  const Figures& figures() const { return out_; }

 private:
  bool still_searching(const Request& request);
  void report(const Report& what, Seconds now);
  void snow();
  void answer(const Request& request, const std::string& id);
  void note_no_shows(Seconds now);
  void count();

  const RideCity& city_;
  const SimulationOptions& options_;
  const Demand demand_;
  const Weights weights_;
  DayPlan plan_;
  Figures out_;
  std::size_t next_ = 0;                      // of the requests
  std::unique_ptr<Improvement> improvement_;  // before it
  std::size_t searched_ = 0;                  // steps of that
  bool snow_told_;
  Seconds last_report_;
  std::set<std::string> absent_;  // rides whose people will not come, and whose van has not been there yet
};

}  // namespace core::ride
