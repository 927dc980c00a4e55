// One service day of a city: what was promised to whom, which van does what when, and what has gone otherwise. This is what is stored; the
// engine works on numbers made of it (numbers.h). What is always true of it: core/ride/invariants.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ride/data/travel.h"
#include "core/ride/solution/solution.h"

namespace core::ride {

struct Promise {
  std::string id;
  std::string from, to;  // stops
  Party party;
  Window pickup;
  Seconds arrive_by = 0;
  Seconds longest_ride = 0;

  bool operator==(const Promise&) const = default;
};

struct PlannedVisit {
  std::string ride;
  bool pickup = true;
  Seconds at = 0;  // when the halt begins

  bool operator==(const PlannedVisit&) const = default;
};

// A promise that cannot be kept to the second: all its bounds are this much later, and its ride may take as much longer.
struct Delay {
  std::string ride;
  Seconds by = 0;

  bool operator==(const Delay&) const = default;
};

enum class ReturnedWhy : std::uint8_t { no_show, van_out, closed_stop, no_room };
// A promise that cannot be kept at all: people must be told, and another way found with them.
struct Returned {
  std::string ride;
  ReturnedWhy why = ReturnedWhy::no_room;

  bool operator==(const Returned&) const = default;
};

// What is otherwise than the service's rules, as far as it was reported.
struct Conditions {
  struct Ready {
    std::string van;
    Seconds at = 0;  // leaves for what is not fixed no earlier
    bool operator==(const Ready&) const = default;
  };

  int travel_percent = 100;  // snow: travel takes so much of its time
  std::vector<std::string> closed_stops;
  std::vector<ClosedRoad> closed_roads;
  std::vector<Ready> ready;
  std::vector<std::string> vans_out;

  bool stop_closed(const std::string& stop) const;
  bool van_out(const std::string& van) const;
  bool operator==(const Conditions&) const = default;
};

struct DayPlan {
  std::vector<Promise> rides;
  std::vector<std::vector<PlannedVisit>> vans;  // as Service::vans
  // Of each van, how many visits were fixed when the plan was last written: begun, or the van was on its way. Once fixed they stay so, whatever a
  // report says of when they begin, how long travel takes, or a clock that is set back.
  std::vector<std::size_t> fixed;
  std::vector<Delay> delays;       // at most one a ride
  std::vector<Returned> returned;  // likewise
  Conditions conditions;

  const Promise* ride(const std::string& id) const;
  const PlannedVisit* visit(const std::string& ride, bool pickup) const;  // nullptr: not planned
  Seconds delay(const std::string& ride) const;                           // 0: none
  const Returned* returned_ride(const std::string& ride) const;
  void give_back(const std::string& ride, ReturnedWhy why);  // its visits are the caller's affair
};

// What a plan of the service is measured by: a van's second on the road counts as much as two of a party's on board or of its waiting within the
// promised window. Chosen by the simulator: less for people's time refuses as many and carries them longer, more refuses more
// (docs/ride-engine.md).
inline constexpr Weights kServiceWeights{8, 4, 4, 0};

// A day without rides.
DayPlan empty_day(const Service& service);

// now: seconds of this service day; before it, negative. Both leave the plan alone when they say no.
// false: the promise cannot be kept any more beside the others.
bool add_ride(const RideCity& city, DayPlan& plan, const Promise& promise, Seconds now, const Weights& weights = kServiceWeights);
enum class Removal : std::uint8_t { done, under_way, unknown };
// under_way: the van has picked up, or is on its way to the pickup. A returned ride is done with at once; what lies in the past of it stays.
Removal remove_ride(const RideCity& city, DayPlan& plan, const std::string& id, Seconds now);

}  // namespace core::ride
