// See ride_json.h.
#include "server/ride/ride_json.h"

#include "core/ride/day/day_text.h"

namespace server {

void write_party(core::json::Writer& out, const core::ride::Party& party) {
  out.key("party").begin_object().key("adults").integer(party.adults).key("children").integer(party.children);
  out.key("infants").integer(party.infants).key("wheelchairs").integer(party.wheelchairs).end_object();
}

void write_trouble(core::json::Writer& out, const core::ride::DayPlan& plan, const std::string& ride) {
  if (const core::ride::Returned* returned = plan.returned_ride(ride)) out.key("returned").string(core::ride::name_of(returned->why));
  else if (const core::ride::Seconds delay = plan.delay(ride); delay > 0) out.key("late_minutes").integer(core::ride::minutes_of(delay));
}

}  // namespace server
