// GET staff/rides?day=: what each van does, who cannot be carried as promised, and what was reported. See rides.h.
#include "core/base/json.h"
#include "server/ride/day_store.h"
#include "server/ride/ride_json.h"
#include "server/ride/riders.h"
#include "server/ride/rides.h"
#include "server/ride/wish.h"

namespace server {
namespace {

using core::json::Writer;
using core::ride::Conditions;
using core::ride::DayPlan;
using core::ride::PlannedVisit;
using core::ride::Promise;

void write_visit(Writer& out, const DayPlan& plan, const PlannedVisit& visit, const Riders& riders, core::Date day) {
  const Promise* promise = plan.ride(visit.ride);
  out.begin_object().key("ride").string(visit.ride).key("kind").string(visit.pickup ? "pickup" : "drop-off").key("at").string(moment(day, visit.at));
  out.key("stop").string(visit.pickup ? promise->from : promise->to);
  write_rider(out, riders, visit.ride);
  write_party(out, promise->party);
  out.key("window").begin_array().string(moment(day, promise->pickup.earliest)).string(moment(day, promise->pickup.latest)).end_array();
  out.key("arrive_by").string(moment(day, promise->arrive_by));
  write_trouble(out, plan, visit.ride);
  out.end_object();
}

// now: seconds of the day.
void write_conditions(Writer& out, const Conditions& conditions, core::Date day, core::ride::Seconds now) {
  out.key("conditions").begin_object().key("travel_percent").integer(conditions.travel_percent).key("closed_stops").begin_array();
  for (const std::string& stop : conditions.closed_stops) out.string(stop);
  out.end_array().key("closed_roads").begin_array();
  for (const core::ride::ClosedRoad& road : conditions.closed_roads)
    out.begin_object().key("from").string(road.from).key("to").string(road.to).key("minutes").integer(core::ride::minutes_of(road.extra)).end_object();
  out.end_array().key("vans_out").begin_array();
  for (const std::string& van : conditions.vans_out) out.string(van);
  out.end_array().key("vans_late").begin_array();
  for (const Conditions::Ready& ready : conditions.ready)
    if (ready.at > now) out.begin_object().key("van").string(ready.van).key("until").string(moment(day, ready.at)).end_object();
  out.end_array().end_object();
}

}  // namespace

Prepared list_day(const Call& call) {
  if (!call.city.ride) return tl::unexpected(refusal(404, "ride.none", "This municipality has no demand bus here."));
  const std::string asked = call.request.query("day");
  const auto day = asked.empty() ? std::optional(day_of(call.now_ms)) : core::Date::parse(asked);
  if (!day) return tl::unexpected(refusal(400, "ride.day", "day is a date as 2026-11-24."));
  return [&pack = call.city, city = call.city_id, day = *day, now = seconds_of(call.now_ms, *day)](Transaction& transaction) -> Answer {
    const core::ride::Service& service = *pack.ride;
    const StoredDay stored = read_day(transaction, city, pack, day);
    if (stored.version < 0) return store_refusal({StoreFault::broken, "the plan of " + day.iso() + " cannot be read"});
    const Riders riders = riders_of(transaction, city, day);
    Writer out;
    out.begin_object().key("day").string(day.iso()).key("version").integer(stored.version).key("vans").begin_array();
    for (std::size_t van = 0; van < service.vans.size(); ++van) {
      out.begin_object().key("id").string(service.vans[van].id).key("visits").begin_array();
      for (const PlannedVisit& visit : stored.plan.vans[van]) write_visit(out, stored.plan, visit, riders, day);
      out.end_array().end_object();
    }
    out.end_array().key("returned").begin_array();
    for (const core::ride::Returned& one : stored.plan.returned) {
      out.begin_object().key("ride").string(one.ride);
      write_trouble(out, stored.plan, one.ride);
      write_rider(out, riders, one.ride);
      out.key("from").string(stored.plan.ride(one.ride)->from).key("to").string(stored.plan.ride(one.ride)->to).end_object();
    }
    out.end_array();
    write_conditions(out, stored.plan.conditions, day, now);
    out.end_object();
    return {.body = out.take()};
  };
}

}  // namespace server
