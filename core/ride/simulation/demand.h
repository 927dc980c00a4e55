// Who wants to ride on a day that was never: drawn from a seed. Nothing of it was counted in a real bus; the shares are assumptions, named below,
// and what-if comparisons hold for days of this kind.
#pragma once

#include <vector>

#include "core/ride/day/offers.h"
#include "core/ride/search/random.h"

namespace core::ride {

struct DemandOptions {
  int requests_a_day = 110;  // on average; a day has 80 to 120 % of it
  int advance_percent = 45;  // ask before the day, the others between half an hour and four hours before they want to ride
  int return_percent = 60;   // of those who ride out also want back
  int no_show_percent = 2;
  int snow_percent = 20;  // of the days: travel takes 110 to 140 % of its time, known from six in the morning
};

struct Request {
  Seconds asked = 0;  // of the day; before it, negative
  Wish wish;
  bool comes = true;
};

struct Demand {
  std::vector<Request> requests;  // by `asked`
  int travel_percent = 100;
};

// One day. Where to: the hospital mostly in the morning, shops and offices before noon, the station all day, leisure after noon; from homes, and back.
Demand demand_of_day(const RideCity& city, const DemandOptions& options, Random& random);

}  // namespace core::ride
