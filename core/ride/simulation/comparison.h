// What if: the same days of demand with the service as it is and with it changed, a step at a time, so that whoever computes can do other things
// between.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "core/ride/simulation/simulated_day.h"

namespace core::ride {

// The service with this many vans (at least one; further ones are like the last) and pickup windows this long.
Service changed_service(const Service& service, int vans, Seconds window);

class Comparison {
 public:
  // Copies what it needs. options.policy: not Policy::foreseen.
  Comparison(const Service& now, const Service& changed, const Stops& stops, SimulationOptions options, int days);
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;

  // As SimulatedDay::step(); false when all days are over.
  bool step();
  int days() const { return days_; }
  // Days that are over on both sides; the measures are of these.
  int days_done() const { return done_; }
  const Service& service_changed() const { return sides_[1].service; }
  Measures now() const { return measures_of(sides_[0].total, sides_[0].service.metres_per_second); }
  Measures changed() const { return measures_of(sides_[1].total, sides_[1].service.metres_per_second); }

 private:
  struct Side {
    Service service;
    std::vector<Seconds> travel;
    RideCity city;
    Figures day, total;

    Side(const Service& with, const Stops& stops) : service(with), travel(travel_table(service, stops)), city{service, stops, travel} {}
    Side(const Side&) = delete;
    Side& operator=(const Side&) = delete;
  };

  const Stops stops_;
  const SimulationOptions options_;
  const int days_;
  std::array<Side, 2> sides_;
  std::unique_ptr<SimulatedDay> running_;
  std::size_t side_ = 0;  // whose day runs
  int done_ = 0;
};

}  // namespace core::ride
