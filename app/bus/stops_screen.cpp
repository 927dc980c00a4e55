// /bus/stops: every stop as a list, by distance where the device tells where it is. There is no map: what one would show stands here.
#include <algorithm>
#include <span>

#include "app/bus/screens.h"
#include "app/common/frame.h"
#include "app/common/distance.h"
#include "app/common/position.h"
#include "core/base/geo.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::ride::Stop;
using shell::Look;
using shell::Role;

struct Near {
  const Stop* stop;
  double metres;  // negative: not known
};

std::vector<Near> sorted(const State& state) {
  std::vector<Near> out;
  const auto& here = state.position;
  for (const Stop& stop : state.bus.stops.value->all)
    out.push_back({&stop, here ? core::metres_between(here->latitude, here->longitude, stop.latitude, stop.longitude) : -1});
  if (here) std::stable_sort(out.begin(), out.end(), [](const Near& a, const Near& b) { return a.metres < b.metres; });
  return out;
}

}  // namespace

void bus_stops_screen(const Context& context) {
  screen(context, {.title = Text::bus_stops_title, .back = context.href("bus")}, [&] {
    if (!bus::bus_or_told(context)) return;
    position_button(context);
    const std::vector<Near> all = sorted(context.state);
    const std::size_t shown = context.state.bus.stops_shown;
    {
      const auto list = context.ui.scope(Role::list, "stops", Look::list);
      for (const Near& one : std::span(all).first(std::min(all.size(), shown))) {
        const Stop* stop = one.stop;
        const double metres = one.metres;
        const auto item = context.ui.scope(Role::item, stop->id, Look::card);
        const shell::Words name = context.words(stop->name);
        shell::text(context.ui, "name", name, Look::h3);
        if (metres >= 0) shell::text(context.ui, "distance", context.words(Text::common_distance, {{"distance", distance_text(metres)}}), Look::small);
        const auto links = context.ui.scope(Role::group, "links", Look::cluster);
        shell::link(context.ui, "from", context.words(Text::bus_from_here, {{"name", name.text}}), context.href("bus", {{"from", stop->id}}),
                    {.look = Look::quiet});
        shell::link(context.ui, "to", context.words(Text::bus_to_here, {{"name", name.text}}), context.href("bus", {{"to", stop->id}}), {.look = Look::quiet});
      }
    }
    if (shown < all.size() && shell::button(context.ui, "more", context.words(Text::common_more), {.look = Look::secondary}))
      context.send(bus::ShowMoreStops{});
    provenance(context, "source", context.state.bus.stops.value->provenance);
  });
}

}  // namespace app
