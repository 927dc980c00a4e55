// What each van does on a day, halt after halt: for the driver, on paper too.
#include "app/bus/screens.h"
#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "app/staff/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

void halt(const StaffContext& context, const DayVisit& visit) {
  const bool pickup = visit.kind == "pickup";
  const auto item = context.ui().scope(Role::item, visit.ride + (pickup ? ":pickup" : ":drop-off"), Look::row_card);
  shell::image(context.ui(), "picture", pickup ? Picture::bus : Picture::place, 0, {"", core::Language::ja});
  auto words = context.ui().scope(Role::group, "words", Look::stack);
  words.node().wide = true;
  const std::string stop = bus::stop_words(context.base, visit.stop).text;
  shell::text(context.ui(), "what",
              context.words(pickup ? Text::staff_pick_up : Text::staff_set_down, {{"at", clock_text(visit.at)}, {"stop", stop}, {"code", visit.code}}),
              Look::h3);
  const std::string who = core::escape_ruby(visit.name) + (visit.phone.empty() ? "" : "　" + core::escape_ruby(visit.phone));
  shell::text(context.ui(), "who", {bus::party_text(context.base, visit.party) + (who.empty() ? "" : "　" + who), core::Language::ja});
  shell::text(context.ui(), "promise",
              pickup ? context.words(Text::staff_promised_window, {{"from", clock_text(visit.earliest)}, {"to", clock_text(visit.latest)}})
                     : context.words(Text::staff_promised_arrival, {{"time", clock_text(visit.arrive_by)}}),
              Look::small);
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
    for (const VanDay& van : *context.staff.day.value) {
      const auto section = context.ui().scope(Role::group, "van-" + van.id, Look::card);
      shell::heading(context.ui(), "title", 2, context.words(Text::staff_van, {{"van", van.id}}));
      if (van.visits.empty()) shell::text(context.ui(), "none", context.words(Text::staff_no_rides));
      const auto list = context.ui().scope(Role::list, "visits", Look::list);
      for (const DayVisit& visit : van.visits) halt(context, visit);
    }
    if (shell::button(context.ui(), "refresh", context.words(Text::staff_refresh_day), {.look = Look::secondary})) context.send(Again{});
  });
}

}  // namespace app::staff
