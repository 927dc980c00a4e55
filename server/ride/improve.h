// Between requests: days whose plan has changed are put into a better order, within what is promised (core/ride/invariants.h, R6 and R7).
#pragma once

#include <chrono>
#include <map>

#include "server/site.h"

namespace server {

class RideImprovement {
 public:
  static constexpr std::chrono::milliseconds kPause{1000};

  // The site must outlive it.
  explicit RideImprovement(const Site& site) : site_(site) {}
  // One round over all days that can be booked; one thread at a time. What somebody else has changed meanwhile is left for the next round.
  void look();

 private:
  struct Seen {
    std::int64_t version = 0;
    int rounds = 0;  // in which nothing better was found
  };
  void improve_day(const std::string& city_id, const core::city::CityPack& city, core::Date day);

  const Site& site_;
  std::map<std::pair<std::string, core::Date>, Seen> seen_;
  std::uint64_t seed_ = 0;
};

}  // namespace server
