// POST staff/rides/reports: something has happened. See rides.h.
#include <array>
#include <utility>

#include "core/base/json.h"
#include "core/ride/day/day_text.h"
#include "core/ride/day/report.h"
#include "server/ride/day_store.h"
#include "server/ride/riders.h"
#include "server/ride/rides.h"
#include "server/ride/wish.h"

namespace server {
namespace {

using core::json::Reader;
using core::ride::Report;
using core::ride::ReportFault;
using core::ride::ReportKind;

constexpr std::size_t kBodyBytes = 4096, kIdBytes = 64;
constexpr std::size_t kSteps = 500;  // of the search: some tens of milliseconds on a full day
constexpr std::uint64_t kSeed = 1;
constexpr std::array<std::pair<const char*, ReportKind>, 9> kKinds{{{"van-late", ReportKind::van_late},
                                                                    {"no-show", ReportKind::no_show},
                                                                    {"van-out", ReportKind::van_out},
                                                                    {"van-back", ReportKind::van_back},
                                                                    {"stop-closed", ReportKind::stop_closed},
                                                                    {"stop-open", ReportKind::stop_open},
                                                                    {"road-closed", ReportKind::road_closed},
                                                                    {"road-open", ReportKind::road_open},
                                                                    {"snow", ReportKind::snow}}};

struct Told {
  core::Date day;
  Report report;
  bool preview = false;  // what would become of it, and nothing is changed
};

void read_report(const Reader& from, Report& to) {
  const std::string kind = from.at("kind").text(16);
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& one) { return kind == one.first; });
  if (found == kKinds.end()) return from.at("kind").note("ride.report-kind", kind);
  to.kind = found->second;
  const auto minutes = [&] { to.by = 60 * from.at("minutes").integer(1, core::ride::kMostLate / 60); };
  switch (to.kind) {
    case ReportKind::van_late: minutes(); [[fallthrough]];
    case ReportKind::van_out:
    case ReportKind::van_back: to.van = from.at("van").text(kIdBytes); break;
    case ReportKind::no_show: to.ride = from.at("ride").text(kIdBytes); break;
    case ReportKind::road_closed: minutes(); [[fallthrough]];
    case ReportKind::road_open: to.to = from.at("to").text(kIdBytes); [[fallthrough]];
    case ReportKind::stop_closed:
    case ReportKind::stop_open: to.stop = from.at("stop").text(kIdBytes); break;
    case ReportKind::snow: to.travel_percent = static_cast<int>(from.at("percent").integer(100, core::ride::kMostTravelPercent)); break;
  }
}

tl::expected<Told, Answer> read_told(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const Reader root = document.root(), day = root.at("day"), preview = root.maybe("preview");
  Told out;
  if (const auto date = core::Date::parse(day.text(16))) out.day = *date;
  else day.note("ride.day", "a date as 2026-11-24");
  if (preview.exists()) out.preview = preview.boolean();
  read_report(root.at("report"), out.report);
  if (!document.errors().empty()) return tl::unexpected(body_refusal("ride.report", "The body is not a report: see /api/v1/openapi.json.", document.errors()));
  return out;
}

Answer fault_answer(ReportFault fault) {
  switch (fault) {
    case ReportFault::none: break;
    case ReportFault::unknown_van: return refusal(422, "ride.unknown-van", "The service has no such van.", {{"/report/van", "ride.unknown-van", ""}});
    case ReportFault::unknown_ride:
      return refusal(422, "ride.report-ride", "No such ride is planned for this day.", {{"/report/ride", "ride.report-ride", ""}});
    case ReportFault::unknown_stop:
      return refusal(422, "ride.unknown-stop", "There is no such stop: see stops.json of the pack.", {{"/report/stop", "ride.unknown-stop", ""}});
    case ReportFault::same_stop: return refusal(422, "ride.same-stop", "A road is between two stops.", {{"/report/to", "ride.same-stop", ""}});
    case ReportFault::amount:
      return refusal(422, "ride.report-amount", "Minutes are from 1 to 240, percent from 100 to 300, and no van is later than six in the morning after.");
    case ReportFault::over: return refusal(409, "ride.over", "The ride is over: its passenger was there.");
    case ReportFault::not_waiting: return refusal(409, "ride.not-waiting", "The van is not at their stop yet.");
  }
  return {};
}

void write_effects(core::json::Writer& out, const char* name, const std::vector<core::ride::Effect>& effects, const Riders& riders) {
  out.key(name).begin_array();
  for (const core::ride::Effect& effect : effects) {
    out.begin_object().key("ride").string(effect.ride);
    write_rider(out, riders, effect.ride);
    if (effect.why) out.key("returned").string(core::ride::name_of(*effect.why));
    else if (effect.by > 0) out.key("late_minutes").integer(core::ride::minutes_of(effect.by));
    out.end_object();
  }
  out.end_array();
}

std::string written(const core::ride::Outcome& outcome, const Riders& riders) {
  core::json::Writer out;
  out.begin_object();
  write_effects(out, "effects", outcome.effects, riders);
  write_effects(out, "eased", outcome.eased, riders);
  out.key("moved").begin_array();
  for (const std::string& ride : outcome.moved) {
    out.begin_object().key("ride").string(ride);
    write_rider(out, riders, ride);
    out.end_object();
  }
  return out.end_array().end_object().take();
}

// What would become of the day; nothing is written.
Answer preview(const Call& call, Store& store, const Told& told) {
  Riders riders;
  const auto stored = store.read([&](Transaction& transaction) {
    riders = riders_of(transaction, call.city_id, told.day);
    return read_day(transaction, call.city_id, call.city, told.day);
  });
  if (!stored) return store_refusal(stored.error());
  if (stored->version < 0) return store_refusal({StoreFault::broken, "the plan of " + told.day.iso() + " cannot be read"});
  const core::ride::RideCity city = call.city.ride_city();
  const core::ride::Seconds now = seconds_of(call.now_ms, told.day);
  if (const ReportFault fault = core::ride::check(city, stored->plan, told.report, now); fault != ReportFault::none) return fault_answer(fault);
  return {.body = written(core::ride::after_report(city, stored->plan, told.report, now, kSteps, kSeed), riders)};
}

}  // namespace

Answer report_rides(const Call& call, Store& store) {
  if (!call.city.ride) return refusal(404, "ride.none", "This municipality has no demand bus here.");
  const auto told = read_told(call);
  if (!told) return told.error();
  const core::Date today = day_of(call.now_ms);
  if (told->day < today || told->day > today + call.city.ride->book_ahead_days)
    return refusal(422, "ride.report-day", "Reports are for today and the days that can be booked.", {{"/day", "ride.report-day", ""}});
  if (told->preview) return preview(call, store, *told);
  const core::ride::RideCity city = call.city.ride_city();
  const core::ride::Seconds now = seconds_of(call.now_ms, told->day);
  core::ride::Outcome outcome;
  DayChange change;
  change.plan = [&](core::ride::DayPlan& plan) -> Answer {
    if (const ReportFault fault = core::ride::check(city, plan, told->report, now); fault != ReportFault::none) return fault_answer(fault);
    outcome = core::ride::after_report(city, plan, told->report, now, kSteps, kSeed);
    // What cannot be read again would lock the day for everybody.
    if (!core::ride::read_plan(core::ride::write_plan(outcome.plan, *call.city.ride), city)) return fault_answer(ReportFault::amount);
    plan = outcome.plan;
    return {};
  };
  change.record = [&](Transaction& transaction) -> Answer { return {.body = written(outcome, riders_of(transaction, call.city_id, told->day))}; };
  return change_day(call, store, told->day, change);
}

}  // namespace server
