// Rides of which somebody must know something, as the timetable and reports show them; see screens.h.
#include <algorithm>
#include <iterator>

#include "app/staff/screens.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Role;

Text why_of(const std::string& returned) {
  if (returned == "no-show") return Text::staff_report_why_no_show;
  if (returned == "van-out") return Text::staff_report_why_van_out;
  if (returned == "closed-stop") return Text::staff_report_why_closed_stop;
  return Text::staff_report_why_no_room;
}

}  // namespace

shell::Words trouble_words(const StaffContext& context, const ToldRide& ride) {
  if (!ride.returned.empty()) return context.words(why_of(ride.returned));
  if (ride.late_minutes > 0) return context.words(Text::staff_report_late, {{"minutes", std::to_string(ride.late_minutes)}});
  return context.words(Text::staff_report_as_promised);
}

std::vector<ToldRide> rides_of(const std::vector<ToldRide>& all, bool no_show) {
  std::vector<ToldRide> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out), [&](const ToldRide& ride) { return (ride.returned == "no-show") == no_show; });
  return out;
}

void told_rides(const StaffContext& context, const char* key, int level, Text title, const std::vector<ToldRide>& all, bool with_trouble,
                const std::function<void(const StaffContext&, const std::string& ride)>& more) {
  if (all.empty()) return;
  const auto section = context.ui().scope(Role::group, key, Look::card);
  shell::heading(context.ui(), "title", level, context.words(title, {{"count", std::to_string(all.size())}}));
  const auto list = context.ui().scope(Role::list, "rides", Look::list);
  for (const ToldRide& ride : all) {
    const auto item = context.ui().scope(Role::item, ride.ride, Look::stack);
    const std::string who = ride.who();
    shell::text(context.ui(), "who",
                who.empty() ? context.words(Text::staff_report_ride_alone, {{"code", ride.code}})
                            : context.words(Text::staff_report_ride, {{"code", ride.code}, {"who", who}}),
                Look::h3);
    if (with_trouble) shell::text(context.ui(), "what", trouble_words(context, ride));
    if (more) more(context, ride.ride);
  }
}

}  // namespace app::staff
