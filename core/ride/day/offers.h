// What can be promised to somebody who wants to ride: offers near the time asked for, or why there are none and the nearest times that can
// be had. Nothing is reserved by an offer.
#pragma once

#include <string>
#include <vector>

#include "core/ride/day/day.h"

namespace core::ride {

enum class WhenKind : std::uint8_t { leave, arrive };

struct Wish {
  std::string from, to;
  Party party;
  WhenKind kind = WhenKind::leave;
  Seconds at = 0;  // of the service day: not picked up earlier, or set down no later
};

struct Offer {
  Seconds asked = 0;      // a wish for this time would be answered with this offer
  Window pickup;          // the promised window
  Seconds arrive_by = 0;  // promised
  Seconds longest_ride = 0;
  Seconds on_board = 0;  // as planned now
  // What it costs the others, as planned now: all within what they were promised.
  Seconds driving = 0;     // more time on the road
  int others_later = 0;    // rides that are picked up or set down later than planned
  Seconds most_later = 0;  // the latest of them by so much
};

// Whether any van could take such a party from there to there on an empty day.
enum class WishFault : std::uint8_t { none, unknown_stop, same_stop, nobody, too_many };
WishFault check(const RideCity& city, const Wish& wish);

struct Answer {
  std::vector<Offer> offers;        // at most three, nearest to the wish first
  std::vector<Offer> alternatives;  // without offers: the nearest others of this day, at most `most_alternatives`
  // Why there are none, where it is not that others were promised theirs: what no van could do on any empty day, and what it could have done
  // had it been asked for earlier.
  bool outside_hours = false, too_soon = false;
  bool closed_stop = false;  // one of the two is: there are no alternatives either
};
// now: seconds of this service day; before it, negative. The wish has no fault.
// weights: what the cheapest place is measured by.
Answer offers_for(const RideCity& city, const DayPlan& plan, const Wish& wish, Seconds now, std::size_t most_alternatives = 3,
                  const Weights& weights = kServiceWeights);

Promise promise_of(const Wish& wish, const Offer& offer, std::string id);

}  // namespace core::ride
