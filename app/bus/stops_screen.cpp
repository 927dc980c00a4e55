// /bus/stops: every stop as a list, by distance where the device tells where it is. There is no map: what one would show stands here.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

#include "app/bus/screens.h"
#include "app/common/frame.h"
#include "app/common/distance.h"
#include "core/base/geo.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
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

std::optional<std::pair<double, double>> position(const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) return std::nullopt;
  // No std::from_chars for double in the browser's library: micro-degrees as whole numbers.
  long latitude = 0, longitude = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), text.data() + comma, latitude), second = std::from_chars(text.data() + comma + 1, end, longitude);
  if (first.ec != std::errc() || second.ec != std::errc()) return std::nullopt;
  return std::pair(static_cast<double>(latitude) / 1e6, static_cast<double>(longitude) / 1e6);
}

std::vector<Near> sorted(const State& state) {
  std::vector<Near> out;
  const auto here = position(state.bus.position);
  for (const Stop& stop : state.bus.stops.value->all)
    out.push_back({&stop, here ? core::metres_between(here->first, here->second, stop.latitude, stop.longitude) : -1});
  if (here) std::stable_sort(out.begin(), out.end(), [](const Near& a, const Near& b) { return a.metres < b.metres; });
  return out;
}

}  // namespace

void bus_stops_screen(const Context& context) {
  screen(context, {.title = Text::bus_stops_title, .back = context.href("bus")}, [&] {
    if (!bus::bus_or_told(context)) return;
    (void)shell::button(context.ui, "near", context.words(Text::bus_near), {.look = Look::secondary, .picture = shell::Picture::place, .gesture = "position"});
    if (context.state.bus.position == "?") shell::banner(context.ui, "near-failed", shell::Banner::warning, context.words(Text::bus_near_failed), true);
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
        if (metres >= 0) shell::text(context.ui, "distance", context.words(Text::bus_distance, {{"distance", distance_text(metres)}}), Look::small);
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
