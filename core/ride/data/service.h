// How a city's demand bus runs: hours, vans, fares and the rules of its promises. ride.json of a pack.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/base/provenance.h"
#include "core/ride/data/stops.h"
#include "core/ride/time.h"

namespace core::ride {

struct Party {
  int adults = 0, children = 0, infants = 0, wheelchairs = 0;

  int people() const { return adults + children + infants + wheelchairs; }
  bool operator==(const Party&) const = default;
};

struct Van {
  std::string id;
  std::string depot;  // stop it starts from and returns to
  int seats = 0, wheelchairs = 0;
};

struct Service {
  Seconds opens = 0, closes = 0;  // vans leave the depot and are back
  std::set<Weekday> weekdays;     // on which it runs
  std::set<Date> also, not_on;    // single days with and without it, whatever the weekday
  int book_ahead_days = 0;        // 7: a week from today
  Seconds notice = 0;             // the least time from booking to pickup
  Seconds window = 0;             // length of the promised pickup window
  Seconds tolerance = 0;          // an offer this far from the time asked for still answers the wish
  double ride_factor = 1;         // the longest time on board: the direct ride times this ...
  Seconds ride_extra = 0;         // ... plus this
  double detour = 1;              // road length for a metre of straight line
  double metres_per_second = 1;
  Seconds stop_once = 0;  // braking, doors, starting: each halt at a place
  Seconds board_person = 0, board_wheelchair = 0;
  std::int64_t fare_adult = 0, fare_child = 0, fare_infant = 0;  // yen
  std::vector<Van> vans;
  Localized phone_hours;  // may be empty
  std::string phone;
  Provenance provenance;

  bool runs_on(Date date) const;
  std::int64_t fare(const Party& party) const;
  Seconds boarding(const Party& party) const { return stop_once + board_person * (party.people() - party.wheelchairs) + board_wheelchair * party.wheelchairs; }
  // From leaving one stop to reaching another, estimated from the straight line: the pack has no roads.
  Seconds travel(const Stop& from, const Stop& to) const;
  Seconds longest_ride(Seconds direct) const;
};

Result<Service> read_service(std::string_view json, const std::string& file_name);

}  // namespace core::ride
