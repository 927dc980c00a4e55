// What came of simulated days, counted, and the measures that are told of it.
#pragma once

#include <cstdint>

#include "core/ride/time.h"

namespace core::ride {

struct Figures {
  int days = 0, requests = 0, refused = 0, rides = 0, delayed = 0, returned = 0;
  std::int64_t persons = 0;
  Seconds riding = 0, direct = 0;  // of all rides, on board and had they been driven alone
  Seconds waiting = 0;             // from the beginning of the promised window to the pickup; of a day known before, of what would still answer the wish
  Seconds delays = 0;              // beyond what was promised
  Seconds driving = 0;             // on a dry road: a measure of length
  Seconds shifts = 0;              // vans' hours

  Figures& operator+=(const Figures& other);
};

struct Measures {
  double refused_percent = 0;   // of the requests
  double ride_to_direct = 0;    // time on board, as a multiple of the direct rides'
  double waiting_minutes = 0;   // a ride
  double persons_van_hour = 0;  // persons carried in an hour of a van
  double kilometres_a_day = 0;  // all vans
  double delayed_percent = 0;   // of the rides: later than promised, or returned
};

// 0 where there is nothing to divide by. metres_per_second: Service's.
Measures measures_of(const Figures& figures, double metres_per_second);

}  // namespace core::ride
