// What drivers and the desk report during a day, and what it does to the promises: those that can be kept are kept, by whatever van; of the others
// it is told whom it is about and by how much. A promise itself never changes (R5).
#pragma once

#include "core/ride/day/day.h"

namespace core::ride {

enum class ReportKind : std::uint8_t { van_late, no_show, van_out, van_back, stop_closed, stop_open, road_closed, road_open, snow };

// Which members count depends on the kind.
struct Report {
  ReportKind kind = ReportKind::van_late;
  std::string van;           // late, out, back
  std::string ride;          // no-show
  std::string stop, to;      // a stop; a road is between two
  Seconds by = 0;            // late: its next halt so much later than planned; a closed road: the way round takes so much longer
  int travel_percent = 100;  // snow: 100 to kMostTravelPercent; 100 is a dry road
};
inline constexpr int kMostTravelPercent = 300;
inline constexpr Seconds kMostLate = 4 * 3600;
// No report makes anything later than this: six in the morning after.
inline constexpr Seconds kLatestMoment = 30 * 3600;

enum class ReportFault : std::uint8_t { none, unknown_van, unknown_ride, unknown_stop, same_stop, amount, not_waiting, over };
// not_waiting: the van is not there yet to wait for somebody who is said not to have come. amount: also what would make the van later than
// kLatestMoment.
ReportFault check(const RideCity& city, const DayPlan& plan, const Report& report, Seconds now);

// What has become of one ride by a report.
struct Effect {
  std::string ride;
  Seconds by = 0;                  // how much later than promised now; 0 if returned
  std::optional<ReturnedWhy> why;  // if returned

  bool operator==(const Effect&) const = default;
};

struct Outcome {
  DayPlan plan;
  std::vector<Effect> effects;     // rides whose promise the report breaks or breaks further, in the order of their pickups
  std::vector<Effect> eased;       // rides that were late or returned, and can be carried sooner again: by 0, as promised
  std::vector<std::string> moved;  // rides that are kept, in another van, or at least kNoticed earlier or later than planned
};
inline constexpr Seconds kNoticed = 60;

// The report has no fault. steps: of the search for places for those whose van cannot keep its promises.
Outcome after_report(const RideCity& city, const DayPlan& plan, const Report& report, Seconds now, std::size_t steps, std::uint64_t seed);

}  // namespace core::ride
