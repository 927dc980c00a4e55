// What has happened on the road: choosing it, seeing whom it concerns, carrying it out. For the desk and for drivers.
#include <algorithm>
#include <array>

#include "app/bus/screens.h"
#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "app/staff/report_desk.h"
#include "app/staff/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Choice;
using shell::Look;
using shell::Role;

constexpr std::array<std::pair<const char*, Text>, 9> kKindTexts{{{"van-late", Text::staff_report_van_late},
                                                                  {"no-show", Text::staff_report_no_show},
                                                                  {"snow", Text::staff_report_snow},
                                                                  {"stop-closed", Text::staff_report_stop_closed},
                                                                  {"stop-open", Text::staff_report_stop_open},
                                                                  {"road-closed", Text::staff_report_road_closed},
                                                                  {"road-open", Text::staff_report_road_open},
                                                                  {"van-out", Text::staff_report_van_out},
                                                                  {"van-back", Text::staff_report_van_back}}};
constexpr std::array kMinutes{5, 10, 15, 20, 30, 45, 60, 90, 120};
constexpr std::array kPercents{100, 110, 120, 130, 150, 200};

// What is taken back must have been told before.
bool can_be(const StaffContext& context, const std::string& kind, const std::string& id) {
  const DayConditions& now = context.staff.day.value->conditions;
  const auto among = [&](const std::vector<std::string>& all) { return std::find(all.begin(), all.end(), id) != all.end(); };
  if (kind == "stop-open") return among(now.closed_stops);
  if (kind == "van-back")
    return among(now.vans_out) || std::any_of(now.vans_late.begin(), now.vans_late.end(), [&](const auto& late) { return late.van == id; });
  if (kind == "road-open")
    return std::any_of(now.closed_roads.begin(), now.closed_roads.end(), [&](const auto& road) { return road.from == id || road.to == id; });
  return true;
}

std::vector<Choice> choices_of(const StaffContext& context, const std::string& field) {
  std::vector<Choice> out;
  const std::string& kind = context.staff.report.kind;
  if (field == "van")
    for (const core::ride::Van& van : context.base.state.bus.service.value->vans)
      if (can_be(context, kind, van.id)) out.push_back({van.id, context.words(Text::staff_van, {{"van", van.id}}), {}});
  if (field == "stop" || field == "to")
    for (const core::ride::Stop& stop : context.base.state.bus.stops.value->all)
      if (can_be(context, kind, stop.id)) out.push_back({stop.id, bus::stop_words(context.base, stop.id), {}});
  if (field == "minutes")
    for (const int one : kMinutes) out.push_back({std::to_string(one), context.words(Text::staff_report_minutes, {{"minutes", std::to_string(one)}}), {}});
  if (field == "percent")
    for (const int one : kPercents)
      out.push_back({std::to_string(one),
                     one == 100 ? context.words(Text::staff_report_dry) : context.words(Text::staff_report_percent, {{"percent", std::to_string(one)}}),
                     {}});
  if (field == "ride")
    for (const VanDay& van : context.staff.day.value->vans)
      for (const DayVisit& visit : van.visits)
        if (visit.kind == "pickup" && visit.told.returned.empty())
          out.push_back({visit.told.ride,
                         context.words(Text::staff_pick_up,
                                       {{"at", clock_text(visit.at)}, {"stop", bus::stop_words(context.base, visit.stop).text}, {"code", visit.told.code}}),
                         {}});
  return out;
}

Text label_of(const std::string& kind, const std::string& field) {
  if (field == "van") return Text::staff_report_which_van;
  if (field == "ride") return Text::staff_report_which_ride;
  if (field == "to") return Text::staff_report_road_to;
  if (field == "minutes") return kind == "road-closed" ? Text::staff_report_way_round : Text::staff_report_how_late;
  if (field == "percent") return Text::staff_report_how_slow;
  return kind.starts_with("road") ? Text::staff_report_road_from : Text::staff_report_which_stop;
}

void form(const StaffContext& context) {
  const ReportDesk& desk = context.staff.report;
  const auto form = context.ui().scope(Role::form, "form", Look::form);
  std::vector<Choice> kinds;
  for (const auto& [kind, text] : kKindTexts) kinds.push_back({kind, context.words(text), {}});
  if (const auto chosen = shell::radios(context.ui(), "kind", context.words(Text::staff_report_kind), kinds, desk.kind))
    context.send(ReportKindChosen{*chosen});
  for (const char* field : fields_of(desk.kind)) {
    std::vector<Choice> choices = choices_of(context, field);
    std::string now = field_of(desk, field);
    if (choices.empty()) {
      shell::banner(context.ui(), "none", shell::Banner::note,
                    context.words(std::string_view(field) == "ride" ? Text::staff_no_rides : Text::staff_report_none));
      return;
    }
    if (std::none_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == now; })) now.clear();
    if (now.empty()) choices.insert(choices.begin(), {"", context.words(Text::staff_report_choose), {}});
    if (const auto chosen = shell::select(context.ui(), field, context.words(label_of(desk.kind, field)), choices, now))
      context.send(ReportField{field, *chosen});
  }
  if (shell::button(context.ui(), "look", context.words(desk.on_the_way ? Text::common_loading : Text::staff_report_look), {.look = Look::secondary}))
    context.send(LookAtReport{});
}

// Whom the desk must reach: who did not come knows.
bool must_be_told(const std::vector<ToldRide>& rides) {
  return std::any_of(rides.begin(), rides.end(), [](const ToldRide& ride) { return ride.returned != "no-show"; });
}

void outcome(const StaffContext& context) {
  const ReportDesk& desk = context.staff.report;
  if (!desk.outcome.value && !desk.carried_out) return;
  const auto section = context.ui().scope(Role::group, "outcome", Look::stack);
  shell::heading(context.ui(), "title", 2, context.words(desk.carried_out ? Text::staff_report_done : Text::staff_report_would));
  if (desk.outcome.value) {
    const ReportOutcome& all = *desk.outcome.value;
    const bool telephone = must_be_told(all.effects) || !all.eased.empty();
    shell::banner(context.ui(), "said", telephone ? shell::Banner::warning : shell::Banner::success,
                  context.words(telephone ? Text::staff_report_telephone : Text::staff_report_all_kept), true);
    told_rides(context, "effects", 3, Text::staff_report_effects, rides_of(all.effects, false), true);
    told_rides(context, "no-shows", 3, Text::staff_report_no_shows, rides_of(all.effects, true), false);
    told_rides(context, "eased", 3, Text::staff_report_eased, all.eased, true);
    told_rides(context, "moved", 3, Text::staff_report_moved, all.moved, false);
  }
  if (!desk.carried_out) {
    if (shell::button(context.ui(), "carry-out", context.words(desk.on_the_way ? Text::common_loading : Text::staff_report_carry_out)))
      context.send(CarryOutReport{});
  } else {
    shell::link(context.ui(), "day", context.words(Text::staff_day_title), context.base.href("staff/day", {{"day", context.staff.listed_day}}),
                {.look = Look::secondary});
  }
}

}  // namespace

void report_screen(const StaffContext& context) {
  const auto day = core::Date::parse(context.staff.listed_day);
  frame(context, context.words(Text::staff_report_title), [&] {
    trouble(context);
    if (day) shell::text(context.ui(), "day", date_words(context.base, *day), Look::lead);
    if (context.staff.report.missing) shell::banner(context.ui(), "missing", shell::Banner::error, context.words(Text::staff_report_missing), true);
    if (!bus::bus_or_told(context.base) || !here_or_told(context, context.staff.day.state, context.staff.day.damaged)) return;
    form(context);
    outcome(context);
  });
}

}  // namespace app::staff
