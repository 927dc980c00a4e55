// Parts the bus screens share; see screens.h.
#include "app/bus/screens.h"

#include <algorithm>

#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app::bus {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

Text line_text(Ride::Outcome outcome) {
  switch (outcome) {
    case Ride::Outcome::waiting: return Text::bus_line_waiting;
    case Ride::Outcome::lost: return Text::bus_line_lost;
    case Ride::Outcome::cancelled: return Text::bus_line_cancelled;
    case Ride::Outcome::booked: break;
  }
  return Text::bus_line_booked;
}

bool is_ahead(const Context& context, const Ride& ride) {
  const auto day = core::Date::parse(ride.times.earliest.substr(0, 10));
  const bool past = day && context.state.today && *day < *context.state.today;
  return !past && ride.outcome != Ride::Outcome::cancelled;
}

}  // namespace

bool bus_or_told(const Context& context) {
  const auto& bus = context.state.bus;
  return loaded_or_told(context, bus.service) && loaded_or_told(context, bus.stops);
}

shell::Words stop_words(const Context& context, const std::string& id) {
  const core::ride::Stop* stop = context.state.bus.stops.value ? context.state.bus.stops.value->find(id) : nullptr;
  return stop ? context.words(stop->name) : shell::Words{core::escape_ruby(id), context.state.language};
}

shell::Words route_words(const Context& context, const std::string& from, const std::string& to) {
  return context.words(Text::bus_route, {{"from", stop_words(context, from).text}, {"to", stop_words(context, to).text}});
}

std::string day_text(const Context& context, const std::string& rfc3339) {
  const auto day = core::Date::parse(rfc3339.substr(0, 10));
  return day ? date_words(context, *day).text : std::string();
}

std::string party_text(const Context& context, const core::ride::Party& party) {
  std::string out;
  const auto add = [&](Text text, int count) {
    if (count > 0) out += (out.empty() ? "" : "　") + context.words(text).text + " " + std::to_string(count);
  };
  add(Text::bus_adults, party.adults);
  add(Text::bus_children, party.children);
  add(Text::bus_infants, party.infants);
  add(Text::bus_wheelchairs, party.wheelchairs);
  return out;
}

void timeline(const Context& context, const std::string& from, const std::string& to, const Times& times, bool be_there) {
  shell::text(context.ui, "day", {day_text(context, times.earliest), context.state.language}, Look::lead);
  const auto list = context.ui.scope(Role::list, "timeline", Look::list);
  const std::string earliest = clock_text(times.earliest), latest = clock_text(times.latest), arrive = clock_text(times.arrive_by);
  {
    const auto item = context.ui.scope(Role::item, "board", Look::row_card);
    shell::image(context.ui, "picture", Picture::bus, 0, {"", context.state.language});
    auto words = context.ui.scope(Role::group, "words", Look::stack);
    words.node().wide = true;
    shell::text(context.ui, "what", context.words(Text::bus_board, {{"from", earliest}, {"to", latest}, {"stop", stop_words(context, from).text}}), Look::h3);
    if (be_there) shell::text(context.ui, "be-there", context.words(Text::bus_be_there, {{"from", earliest}}));
  }
  const auto item = context.ui.scope(Role::item, "alight", Look::row_card);
  shell::image(context.ui, "picture", Picture::place, 0, {"", context.state.language});
  auto words = context.ui.scope(Role::group, "words", Look::stack);
  words.node().wide = true;
  shell::text(context.ui, "what", context.words(Text::bus_alight, {{"time", arrive}, {"stop", stop_words(context, to).text}}), Look::h3);
}

void telephone(const Context& context) {
  if (!context.state.bus.service.value) return;
  const std::string& number = context.state.bus.service.value->phone;
  shell::link(context.ui, "bus-phone", context.words(Text::bus_call, {{"number", number}}), "tel:" + number, {.look = Look::phone, .picture = Picture::phone});
}

void changing(const Context& context, const std::string& key) {
  const auto ride = context.state.bus.rides.find(key);
  if (ride == context.state.bus.rides.end()) return;
  const Ride& old = ride->second;
  shell::banner(context.ui, "replaces", shell::Banner::warning,
                context.words(Text::bus_replaces, {{"date", day_text(context, old.times.earliest)},
                                                   {"time", clock_text(old.times.earliest)},
                                                   {"route", route_words(context, old.from, old.to).text}}));
  if (shell::button(context.ui, "stop-changing", context.words(Text::bus_stop_changing), {.look = Look::secondary})) context.send(StopChanging{});
}

bool any_ahead(const Context& context) {
  const auto& rides = context.state.bus.rides;
  return std::any_of(rides.begin(), rides.end(), [&](const auto& entry) { return is_ahead(context, entry.second); });
}

void ride_rows(const Context& context, bool with_past) {
  const auto list = context.ui.scope(Role::list, "rides", Look::rows);
  for (const auto& [key, ride] : context.state.bus.rides) {
    if (!with_past && !is_ahead(context, ride)) continue;
    const auto item = context.ui.scope(Role::item, key, Look::block);
    shell::link(context.ui, "open",
                context.words(line_text(ride.outcome), {{"date", day_text(context, ride.times.earliest)},
                                                        {"from", clock_text(ride.times.earliest)},
                                                        {"to", clock_text(ride.times.latest)},
                                                        {"route", route_words(context, ride.from, ride.to).text}}),
                context.href("bus/ride", {{"key", key}}),
                {.look = Look::row_link, .picture = ride.outcome == Ride::Outcome::booked ? Picture::bus : Picture::warning});
  }
}

}  // namespace app::bus
