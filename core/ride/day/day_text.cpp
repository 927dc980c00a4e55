// See day_text.h.
#include "core/ride/day/day_text.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/ride/day/numbers.h"

namespace core::ride {
namespace {

constexpr std::int64_t kDay = 24 * 3600, kTwoDays = 2 * kDay;  // a late van may come home after midnight: report.h, kLatestMoment
constexpr std::size_t kIdBytes = 64;
constexpr std::array<const char*, 4> kReturnedWhy{"no-show", "van-out", "closed-stop", "no-room"};  // as ReturnedWhy

Seconds read_seconds(const json::Reader& value) { return value.integer(0, kTwoDays); }

void write_promise(json::Writer& out, const Promise& ride) {
  out.begin_object().key("id").string(ride.id).key("from").string(ride.from).key("to").string(ride.to);
  out.key("party").begin_array().integer(ride.party.adults).integer(ride.party.children);
  out.integer(ride.party.infants).integer(ride.party.wheelchairs).end_array();
  out.key("pickup").begin_array().integer(ride.pickup.earliest).integer(ride.pickup.latest).end_array();
  out.key("arrive_by").integer(ride.arrive_by).key("longest_ride").integer(ride.longest_ride).end_object();
}

Promise promise_of(const json::Reader& one) {
  const auto numbers = [](const json::Reader& list, std::size_t count) {
    std::vector<std::int64_t> all;
    list.each([&](const json::Reader& number) { all.push_back(number.integer(0, kDay)); });
    if (all.size() != count) list.note("ride.plan", "expected " + std::to_string(count) + " numbers");
    all.resize(count);
    return all;
  };
  const auto party = numbers(one.at("party"), 4), pickup = numbers(one.at("pickup"), 2);
  const auto count = [&](std::size_t i) { return static_cast<int>(party[i]); };
  return {one.at("id").text(kIdBytes),  one.at("from").text(kIdBytes),     one.at("to").text(kIdBytes),         Party{count(0), count(1), count(2), count(3)},
          Window{pickup[0], pickup[1]}, read_seconds(one.at("arrive_by")), read_seconds(one.at("longest_ride"))};
}

void write_strings(json::Writer& out, const char* name, const std::vector<std::string>& all) {
  if (all.empty()) return;
  out.key(name).begin_array();
  for (const std::string& one : all) out.string(one);
  out.end_array();
}

// Only what is otherwise than usual is written.
void write_conditions(json::Writer& out, const Conditions& conditions) {
  out.begin_object();
  if (conditions.travel_percent != 100) out.key("travel_percent").integer(conditions.travel_percent);
  write_strings(out, "closed_stops", conditions.closed_stops);
  write_strings(out, "vans_out", conditions.vans_out);
  if (!conditions.closed_roads.empty()) {
    out.key("closed_roads").begin_array();
    for (const ClosedRoad& road : conditions.closed_roads)
      out.begin_object().key("from").string(road.from).key("to").string(road.to).key("extra").integer(road.extra).end_object();
    out.end_array();
  }
  if (!conditions.ready.empty()) {
    out.key("ready").begin_array();
    for (const Conditions::Ready& ready : conditions.ready) out.begin_object().key("van").string(ready.van).key("at").integer(ready.at).end_object();
    out.end_array();
  }
  out.end_object();
}

class PlanReading {
 public:
  PlanReading(std::string_view text, const RideCity& city) : city_(city), document_(text, "plan", limits::kPackFileBytes) { out_ = empty_day(city.service); }

  Result<DayPlan> plan() {
    const json::Reader root = document_.root();
    root.at("rides").each([&](const json::Reader& one) {
      out_.rides.push_back(promise_of(one));
      ids_.insert(out_.rides.back().id);
      stop(one.at("from"));
      stop(one.at("to"));
    });
    root.at("vans").each([&](const json::Reader& van) { read_van(van); });
    if (const auto delays = root.maybe("delays"); delays.exists())
      delays.each([&](const json::Reader& one) { out_.delays.push_back({known_ride(one.at("ride")), read_seconds(one.at("by"))}); });
    if (const auto returned = root.maybe("returned"); returned.exists())
      returned.each([&](const json::Reader& one) { out_.returned.push_back({known_ride(one.at("ride")), why(one.at("why"))}); });
    if (const auto conditions = root.maybe("conditions"); conditions.exists()) read_conditions(conditions);
    if (!document_.errors().empty()) return tl::unexpected(document_.errors());
    return std::move(out_);
  }

 private:
  std::string stop(const json::Reader& value) {
    std::string id = value.text(kIdBytes);
    if (!city_.stops.find(id)) value.note("pack.unknown-stop", id);
    return id;
  }
  std::string known_ride(const json::Reader& value) {
    std::string id = value.text(kIdBytes);
    if (!ids_.contains(id)) value.note("ride.plan", "no ride " + id);
    return id;
  }
  ReturnedWhy why(const json::Reader& value) {
    const std::string name = value.text(kIdBytes);
    const auto found = std::find(kReturnedWhy.begin(), kReturnedWhy.end(), name);
    if (found == kReturnedWhy.end()) value.note("ride.plan", "no reason " + name);
    return static_cast<ReturnedWhy>(std::min<std::ptrdiff_t>(found - kReturnedWhy.begin(), 3));
  }

  void read_van(const json::Reader& van) {
    const std::string id = van.at("id").text(kIdBytes);
    const std::vector<Van>& vans = city_.service.vans;
    const auto found = std::find_if(vans.begin(), vans.end(), [&](const Van& one) { return one.id == id; });
    const auto index = static_cast<std::size_t>(found - vans.begin());
    const std::int64_t fixed = van.at("fixed").integer(0, static_cast<std::int64_t>(limits::kPackRecords));
    van.at("visits").each([&](const json::Reader& visit) {
      if (found == vans.end()) return visit.note("ride.plan", "the service has no van " + id);
      out_.vans[index].push_back({known_ride(visit.at("ride")), visit.at("pickup").boolean(), read_seconds(visit.at("at"))});
    });
    if (found == vans.end()) return;
    out_.fixed[index] = static_cast<std::size_t>(fixed);
    if (out_.fixed[index] > out_.vans[index].size()) van.at("fixed").note("ride.plan", "more than there are visits");
  }

  void read_conditions(const json::Reader& from) {
    Conditions& to = out_.conditions;
    if (const auto percent = from.maybe("travel_percent"); percent.exists()) to.travel_percent = static_cast<int>(percent.integer(100, 1000));
    if (const auto stops = from.maybe("closed_stops"); stops.exists()) stops.each([&](const json::Reader& one) { to.closed_stops.push_back(stop(one)); });
    if (const auto vans = from.maybe("vans_out"); vans.exists()) vans.each([&](const json::Reader& one) { to.vans_out.push_back(one.text(kIdBytes)); });
    if (const auto roads = from.maybe("closed_roads"); roads.exists())
      roads.each([&](const json::Reader& one) { to.closed_roads.push_back({stop(one.at("from")), stop(one.at("to")), read_seconds(one.at("extra"))}); });
    if (const auto ready = from.maybe("ready"); ready.exists())
      ready.each([&](const json::Reader& one) { to.ready.push_back({one.at("van").text(kIdBytes), read_seconds(one.at("at"))}); });
  }

  const RideCity& city_;
  json::Document document_;
  DayPlan out_;
  std::unordered_set<std::string> ids_;  // of rides
};

}  // namespace

std::string write_promise(const Promise& promise) {
  json::Writer out;
  write_promise(out, promise);
  return out.take();
}

std::optional<Promise> read_promise(std::string_view text) {
  json::Document document(text, "promise", limits::kPackFileBytes);
  Promise out = promise_of(document.root());
  return document.errors().empty() ? std::optional(std::move(out)) : std::nullopt;
}

std::string write_plan(const DayPlan& plan, const Service& service) {
  json::Writer out;
  out.begin_object().key("rides").begin_array();
  for (const Promise& ride : plan.rides) write_promise(out, ride);
  out.end_array().key("vans").begin_array();
  for (std::size_t i = 0; i < plan.vans.size(); ++i) {
    out.begin_object().key("id").string(service.vans[i].id).key("fixed").integer(static_cast<std::int64_t>(plan.fixed[i])).key("visits").begin_array();
    for (const PlannedVisit& visit : plan.vans[i])
      out.begin_object().key("ride").string(visit.ride).key("pickup").boolean(visit.pickup).key("at").integer(visit.at).end_object();
    out.end_array().end_object();
  }
  out.end_array();
  if (!plan.delays.empty()) {
    out.key("delays").begin_array();
    for (const Delay& delay : plan.delays) out.begin_object().key("ride").string(delay.ride).key("by").integer(delay.by).end_object();
    out.end_array();
  }
  if (!plan.returned.empty()) {
    out.key("returned").begin_array();
    for (const Returned& one : plan.returned) out.begin_object().key("ride").string(one.ride).key("why").string(name_of(one.why)).end_object();
    out.end_array();
  }
  if (plan.conditions != Conditions{}) {
    out.key("conditions");
    write_conditions(out, plan.conditions);
  }
  return out.end_object().take();
}

const char* name_of(ReturnedWhy why) { return kReturnedWhy[static_cast<std::size_t>(why)]; }

Result<DayPlan> read_plan(std::string_view text, const RideCity& city) { return PlanReading(text, city).plan(); }

}  // namespace core::ride
