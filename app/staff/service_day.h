// What the staff program knows of a day of the bus, as the server tells it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/loaded.h"
#include "core/base/json.h"
#include "core/ride/data/service.h"

namespace app::staff {

// A ride of which somebody must know something. Times are RFC 3339 everywhere.
struct ToldRide {
  std::string ride, code, name, phone;
  std::string returned;  // why it cannot be carried: "no-show", "van-out", "closed-stop", "no-room"; empty: it is
  int late_minutes = 0;  // later than promised; 0: as promised
  // Name and telephone as ruby markup; empty: neither is known.
  std::string who() const;
};
ToldRide read_told(const core::json::Reader& one);

struct DayVisit {
  std::string kind, at, stop, earliest, latest, arrive_by;
  core::ride::Party party;
  ToldRide told;
};
struct VanDay {
  std::string id;
  std::vector<DayVisit> visits;
};
// What was reported and still holds.
struct DayConditions {
  struct Road {
    std::string from, to;
    int minutes = 0;
  };
  struct Late {
    std::string van, until;
  };
  int travel_percent = 100;
  std::vector<std::string> closed_stops, vans_out;
  std::vector<Road> closed_roads;
  std::vector<Late> vans_late;

  bool any() const { return travel_percent != 100 || !closed_stops.empty() || !vans_out.empty() || !closed_roads.empty() || !vans_late.empty(); }
};
struct ServiceDay {
  std::vector<VanDay> vans;
  std::vector<ToldRide> returned;
  DayConditions conditions;
};

void take_day(Loaded<ServiceDay>& to, int status, std::string_view body);

}  // namespace app::staff
