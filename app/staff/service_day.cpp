// See service_day.h.
#include "app/staff/service_day.h"

#include "app/bus/records.h"
#include "core/base/ruby.h"

namespace app::staff {
namespace {

using core::json::Reader;

constexpr std::size_t kAnswerBytes = 1 << 20;
constexpr std::int64_t kMostMinutes = 48 * 60;

std::string optional(const Reader& one, const char* name) { return one.maybe(name).exists() ? one.at(name).text(256) : std::string(); }

DayVisit read_visit(const Reader& visit) {
  std::vector<std::string> window;
  visit.at("window").each([&](const Reader& time) { window.push_back(time.text(64)); });
  window.resize(2);
  return {visit.at("kind").text(16),          visit.at("at").text(64), visit.at("stop").text(64), window[0], window[1], visit.at("arrive_by").text(64),
          bus::read_party(visit.at("party")), read_told(visit)};
}

DayConditions read_conditions(const Reader& from) {
  DayConditions out;
  out.travel_percent = static_cast<int>(from.at("travel_percent").integer(100, 1000));
  from.at("closed_stops").each([&](const Reader& stop) { out.closed_stops.push_back(stop.text(64)); });
  from.at("vans_out").each([&](const Reader& van) { out.vans_out.push_back(van.text(64)); });
  from.at("closed_roads").each([&](const Reader& road) {
    out.closed_roads.push_back({road.at("from").text(64), road.at("to").text(64), static_cast<int>(road.at("minutes").integer(0, kMostMinutes))});
  });
  from.at("vans_late").each([&](const Reader& late) { out.vans_late.push_back({late.at("van").text(64), late.at("until").text(64)}); });
  return out;
}

}  // namespace

std::string ToldRide::who() const { return core::escape_ruby(name) + (phone.empty() ? "" : "　" + core::escape_ruby(phone)); }

ToldRide read_told(const Reader& one) {
  ToldRide out{one.at("ride").text(64), optional(one, "code"), optional(one, "name"), optional(one, "phone"), optional(one, "returned"), 0};
  if (const Reader late = one.maybe("late_minutes"); late.exists()) out.late_minutes = static_cast<int>(late.integer(1, kMostMinutes));
  return out;
}

void take_day(Loaded<ServiceDay>& to, int status, std::string_view body) {
  to.state = Load::failed;
  to.damaged = false;
  if (status != 200) return;
  core::json::Document document(body, "day", kAnswerBytes);
  const Reader root = document.root();
  ServiceDay day;
  root.at("vans").each([&](const Reader& van) {
    VanDay& one = day.vans.emplace_back();
    one.id = van.at("id").text(32);
    van.at("visits").each([&](const Reader& visit) { one.visits.push_back(read_visit(visit)); });
  });
  root.at("returned").each([&](const Reader& one) { day.returned.push_back(read_told(one)); });
  day.conditions = read_conditions(root.at("conditions"));
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to.value = std::move(day);
  to.state = Load::done;
}

}  // namespace app::staff
