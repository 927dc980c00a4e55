// What each van does on a day, halt after halt: for the driver, on paper too.
#include "app/bus/screens.h"
#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "app/staff/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

// For somebody who telephones.
void cancel_button(const StaffContext& context, const std::string& ride) {
  if (context.staff.role == "clerk" && shell::button(context.ui(), "cancel", context.words(Text::staff_cancel), {.look = Look::quiet}))
    context.send(AskCancelRide{ride});
}

void halt(const StaffContext& context, const DayVisit& visit) {
  const bool pickup = visit.kind == "pickup";
  const auto item = context.ui().scope(Role::item, visit.told.ride + (pickup ? ":pickup" : ":drop-off"), Look::row_card);
  shell::image(context.ui(), "picture", pickup ? Picture::bus : Picture::place, 0, {"", core::Language::ja});
  auto words = context.ui().scope(Role::group, "words", Look::stack);
  words.node().wide = true;
  const std::string stop = bus::stop_words(context.base, visit.stop).text;
  shell::text(context.ui(), "what",
              context.words(pickup ? Text::staff_pick_up : Text::staff_set_down, {{"at", clock_text(visit.at)}, {"stop", stop}, {"code", visit.told.code}}),
              Look::h3);
  const std::string who = visit.told.who();
  shell::text(context.ui(), "who", {bus::party_text(context.base, visit.party) + (who.empty() ? "" : "　" + who), core::Language::ja});
  shell::text(context.ui(), "promise",
              pickup ? context.words(Text::staff_promised_window, {{"from", clock_text(visit.earliest)}, {"to", clock_text(visit.latest)}})
                     : context.words(Text::staff_promised_arrival, {{"time", clock_text(visit.arrive_by)}}),
              Look::small);
  if (!visit.told.returned.empty() || visit.told.late_minutes > 0)
    shell::banner(context.ui(), "trouble", shell::Banner::warning, trouble_words(context, visit.told));
  if (pickup) cancel_button(context, visit.told.ride);
}

// Asked once more, above the timetable.
void cancelling(const StaffContext& context, const ServiceDay& day) {
  const std::string& id = context.staff.ride_to_cancel;
  if (id.empty()) return;
  const ToldRide* ride = nullptr;
  for (const ToldRide& one : day.returned)
    if (one.ride == id) ride = &one;
  for (const VanDay& van : day.vans)
    for (const DayVisit& visit : van.visits)
      if (visit.told.ride == id) ride = &visit.told;
  if (!ride) return;
  const auto section = context.ui().scope(Role::group, "cancel", Look::card);
  shell::banner(context.ui(), "ask", shell::Banner::warning,
                context.words(Text::staff_cancel_ask, {{"code", ride->code}, {"name", core::escape_ruby(ride->name)}}), true);
  if (shell::button(context.ui(), "leave", context.words(Text::staff_cancel_leave), {.look = Look::secondary})) context.send(AskCancelRide{""});
  if (shell::button(context.ui(), "now", context.words(Text::staff_cancel_now), {.look = Look::secondary})) context.send(CancelRide{});
}

// What was reported and still holds.
void conditions(const StaffContext& context, const DayConditions& now) {
  if (!now.any()) return;
  const auto section = context.ui().scope(Role::group, "conditions", Look::card);
  shell::heading(context.ui(), "title", 2, context.words(Text::staff_day_conditions));
  const auto list = context.ui().scope(Role::list, "all", Look::list);
  const auto line = [&](const std::string& key, const shell::Words& words) {
    const auto item = context.ui().scope(Role::item, key, Look::stack);
    shell::text(context.ui(), "what", words);
  };
  const auto stop = [&](const std::string& id) { return bus::stop_words(context.base, id).text; };
  if (now.travel_percent != 100) line("travel", context.words(Text::staff_day_slow, {{"percent", std::to_string(now.travel_percent)}}));
  for (const std::string& id : now.closed_stops) line("stop-" + id, context.words(Text::staff_day_stop_closed, {{"stop", stop(id)}}));
  for (const DayConditions::Road& road : now.closed_roads)
    line("road-" + road.from + "-" + road.to,
         context.words(Text::staff_day_road_closed, {{"from", stop(road.from)}, {"to", stop(road.to)}, {"minutes", std::to_string(road.minutes)}}));
  for (const std::string& van : now.vans_out) line("out-" + van, context.words(Text::staff_day_van_out, {{"van", van}}));
  for (const DayConditions::Late& late : now.vans_late)
    line("late-" + late.van, context.words(Text::staff_day_van_late, {{"van", late.van}, {"time", clock_text(late.until)}}));
}

}  // namespace

void day_screen(const StaffContext& context) {
  const auto day = core::Date::parse(context.staff.listed_day);
  frame(context, context.words(Text::staff_day_title), [&] {
    trouble(context);
    if (day) {
      shell::text(context.ui(), "day", date_words(context.base, *day), Look::lead);
      const auto links = context.ui().scope(Role::group, "days", Look::cluster);
      shell::link(context.ui(), "before", context.words(Text::staff_day_before), context.base.href("staff/day", {{"day", (*day - 1).iso()}}),
                  {.look = Look::quiet});
      shell::link(context.ui(), "after", context.words(Text::staff_day_after), context.base.href("staff/day", {{"day", (*day + 1).iso()}}),
                  {.look = Look::quiet});
    }
    if (day)
      shell::link(context.ui(), "report", context.words(Text::staff_report_title), context.base.href("staff/report", {{"day", day->iso()}}),
                  {.look = Look::secondary});
    if (!bus::bus_or_told(context.base) || !here_or_told(context, context.staff.day.state, context.staff.day.damaged)) return;
    cancelling(context, *context.staff.day.value);
    conditions(context, context.staff.day.value->conditions);
    told_rides(context, "returned", 2, Text::staff_day_returned, rides_of(context.staff.day.value->returned, false), true, cancel_button);
    told_rides(context, "no-shows", 2, Text::staff_report_no_shows, rides_of(context.staff.day.value->returned, true), false);
    for (const VanDay& van : context.staff.day.value->vans) {
      const auto section = context.ui().scope(Role::group, "van-" + van.id, Look::card);
      shell::heading(context.ui(), "title", 2, context.words(Text::staff_van, {{"van", van.id}}));
      if (van.visits.empty()) {
        shell::text(context.ui(), "none", context.words(Text::staff_no_rides));
        continue;
      }
      const auto list = context.ui().scope(Role::list, "visits", Look::list);
      for (const DayVisit& visit : van.visits) halt(context, visit);
    }
    if (shell::button(context.ui(), "refresh", context.words(Text::staff_refresh_day), {.look = Look::secondary})) context.send(Again{});
    if (context.staff.role == "clerk") shell::link(context.ui(), "what-if", context.words(Text::staff_what_if_title), context.base.href("staff/what-if"));
  });
}

}  // namespace app::staff
