// What the bus screens know: the wish as chosen so far, what the server offered for it, and the rides of this device.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/loaded.h"
#include "core/ride/data/service.h"

namespace app::bus {

// Lists show so many entries, then "more".
inline constexpr std::size_t kStopsAtOnce = 40;

// As chosen; what is empty has its default (see chosen_day, chosen_hour in update.h).
struct Wish {
  std::string from, to;      // stops
  std::string kind = "now";  // now, leave, arrive
  std::string day;           // YYYY-MM-DD
  std::string hour, minute;  // two digits each
  core::ride::Party party{1, 0, 0, 0};
  std::string replaces;  // key of the ride this one shall replace

  bool operator==(const Wish&) const = default;
};

// Times as the server wrote them: RFC 3339 in the city's zone.
struct Times {
  std::string earliest, latest, arrive_by;
};
struct Offer {
  std::string id;
  Times times;
  std::int64_t minutes_on_board = 0, fare = 0;
};
struct Alternative {
  std::string kind, at;
  Times times;
};

// What the server said to a wish.
struct Offers {
  Load load = Load::idle;
  bool damaged = false;
  std::string refused;  // code of a problem
  Wish wish;            // for which this is
  std::vector<Offer> offers;
  std::vector<Alternative> alternatives;
  std::string reason;
};

// A ride of this device. It stands there before the network is asked, so that it cannot be lost between the two.
struct Ride {
  enum class Outcome : std::uint8_t { waiting, booked, lost, cancelled };
  std::string from, to;
  core::ride::Party party;
  Times times;
  std::int64_t fare = 0;
  std::string offer;  // while waiting
  Outcome outcome = Outcome::waiting;
  std::string id, secret, code;  // once booked
  std::string reason;            // lost: the problem's code
  std::string replaces;          // key of the ride to cancel when this one is booked
};
// What the server said of a ride when it was looked at.
struct RideStatus {
  Load load = Load::idle;
  bool unknown = false;
  std::string state, planned_pickup, planned_arrival;
  int late_minutes = 0;  // later than promised; 0: as promised
  std::string returned;  // why it cannot be carried; empty: it is
};

struct BusState {
  Loaded<core::ride::Service> service;
  Loaded<core::ride::Stops> stops;
  Wish wish;
  std::map<std::string, std::string> typed;  // text in the fields "from" and "to", by field
  bool told = false;                         // what is missing in the wish is shown
  Offers offers;
  int taken = -1;                                                // index of the offer that is about to be booked
  std::map<std::string, Ride> rides;                             // by key, which is also the Idempotency-Key of the booking
  std::map<std::string, RideStatus> status;                      // by key
  std::set<std::string> in_flight;                               // keys on their way
  std::set<std::string> asked_cancel, cancel_failed, under_way;  // keys: pressed once; no connection; too late
  bool outbox_started = false, damaged = false;
  std::size_t stops_shown = kStopsAtOnce;
};

}  // namespace app::bus
