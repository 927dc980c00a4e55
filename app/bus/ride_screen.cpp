// /bus/ride?key=: one ride of this device.
#include "app/bus/screens.h"
#include "app/bus/update.h"
#include "app/common/clock_text.h"
#include "app/common/frame.h"
#include "core/base/ics.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using bus::Ride;
using bus::RideStatus;
using shell::Look;
using shell::Role;

constexpr int kRemindMinutes = 30;

// The van has been there, as far as is known.
bool has_begun(const RideStatus& now) { return now.state == "done" || now.state == "on-board"; }
bool is_late(const RideStatus& now) { return now.late_minutes > 0 && !has_begun(now); }

Text title_of(Ride::Outcome outcome, const RideStatus& now) {
  switch (outcome) {
    case Ride::Outcome::booked:
      if (now.returned == "no-show") return Text::bus_no_show_title;
      if (!now.returned.empty()) return Text::bus_returned_title;
      return is_late(now) ? Text::bus_late_title : Text::bus_booked_title;
    case Ride::Outcome::lost: return Text::bus_lost_title;
    case Ride::Outcome::cancelled: return Text::bus_cancelled_title;
    case Ride::Outcome::waiting: break;
  }
  return Text::bus_waiting_title;
}

core::CivilMinute minute_of(const std::string& rfc3339) {
  const auto digit = [&](std::size_t i) { return i < rfc3339.size() ? rfc3339[i] - '0' : 0; };
  return {core::Date::parse(rfc3339.substr(0, 10)).value_or(core::Date{}), (digit(11) * 10 + digit(12)) * 60 + digit(14) * 10 + digit(15)};
}

std::string calendar_file(const Context& context, const Ride& ride) {
  const auto plain = [&](const shell::Words& words) { return core::without_breaks(core::base_text(words.text)); };
  const std::string from = plain(bus::stop_words(context, ride.from)), to = plain(bus::stop_words(context, ride.to));
  const core::Appointment appointment{ride.id + "@" + context.state.city_id(),
                                      minute_of(ride.times.earliest),
                                      minute_of(ride.times.arrive_by),
                                      plain(context.words(Text::bus_calendar_title, {{"from", from}, {"to", to}})),
                                      from,
                                      plain(context.words(Text::bus_code)) + " " + ride.code,
                                      kRemindMinutes};
  return core::write_ics({appointment}, {context.state.today.value_or(core::Date{}), context.state.minute});
}

void waiting(const Context& context, const std::string& key) {
  const bool on_the_way = context.state.bus.in_flight.contains(key);
  shell::banner(context.ui, "waiting", on_the_way ? shell::Banner::note : shell::Banner::warning,
                context.words(on_the_way ? Text::bus_sending : Text::bus_waiting), true);
  if (!on_the_way && shell::button(context.ui, "send-now", context.words(Text::apply_send_now))) context.send(bus::SendWaiting{});
}

void status(const Context& context, const std::string& key) {
  const auto found = context.state.bus.status.find(key);
  if (found == context.state.bus.status.end() || found->second.load == Load::idle) return;
  const RideStatus& status = found->second;
  if (status.unknown) {
    shell::banner(context.ui, "status", shell::Banner::error, context.words(Text::bus_status_unknown), true);
  } else if (status.load == Load::failed) {
    shell::banner(context.ui, "status", shell::Banner::note, context.words(Text::bus_status_offline), true);
    if (shell::button(context.ui, "look-again", context.words(Text::common_retry), {.look = Look::quiet})) context.send(bus::LookAgain{key});
  } else if (status.load == Load::loading) {
    shell::banner(context.ui, "status", shell::Banner::note, context.words(Text::common_loading), true);
  } else if (!status.returned.empty()) {
    const bool no_show = status.returned == "no-show";
    shell::banner(context.ui, "status", no_show ? shell::Banner::note : shell::Banner::error, context.words(no_show ? Text::bus_no_show : Text::bus_returned),
                  true);
  } else if (has_begun(status)) {
    shell::banner(context.ui, "status", shell::Banner::note, context.words(status.state == "done" ? Text::bus_over : Text::bus_on_board), true);
  } else if (status.late_minutes > 0 && !status.planned_pickup.empty()) {
    shell::banner(context.ui, "status", shell::Banner::warning,
                  context.words(Text::bus_late, {{"minutes", std::to_string(status.late_minutes)},
                                                 {"pickup", clock_text(status.planned_pickup)},
                                                 {"arrival", clock_text(status.planned_arrival)}}),
                  true);
  } else if (!status.planned_pickup.empty()) {
    shell::banner(context.ui, "status", shell::Banner::note,
                  context.words(Text::bus_planned, {{"pickup", clock_text(status.planned_pickup)}, {"arrival", clock_text(status.planned_arrival)}}), true);
  }
}

// What the server said of the ride, if it was asked.
RideStatus status_of(const Context& context, const std::string& key) {
  const auto found = context.state.bus.status.find(key);
  return found == context.state.bus.status.end() ? RideStatus{} : found->second;
}

void cancelling(const Context& context, const std::string& key) {
  const auto& state = context.state.bus;
  if (state.in_flight.contains(key)) {
    shell::banner(context.ui, "cancelling", shell::Banner::note, context.words(Text::bus_cancelling), true);
  } else if (state.under_way.contains(key)) {
    shell::banner(context.ui, "under-way", shell::Banner::error, context.words(Text::bus_under_way), true);
  } else {
    if (state.cancel_failed.contains(key)) shell::banner(context.ui, "cancel-failed", shell::Banner::error, context.words(Text::bus_cancel_failed), true);
    // The question stands where the button stood, and "no" is nearer: a second press of the same place cancels nothing.
    if (!state.asked_cancel.contains(key)) {
      if (shell::button(context.ui, "cancel", context.words(Text::bus_cancel), {.look = Look::quiet})) context.send(bus::Cancel{key, false});
    } else {
      shell::banner(context.ui, "cancel-ask", shell::Banner::warning, context.words(Text::bus_cancel_ask), true);
      if (shell::button(context.ui, "keep", context.words(Text::bus_keep), {.look = Look::secondary})) context.send(bus::Cancel{key, false});
      if (shell::button(context.ui, "cancel-now", context.words(Text::bus_cancel_sure), {.look = Look::secondary})) context.send(bus::Cancel{key, true});
    }
  }
}

void code(const Context& context, const Ride& ride) {
  const auto card = context.ui.scope(Role::group, "code", Look::card);
  shell::text(context.ui, "label", context.words(Text::bus_code), Look::small);
  shell::text(context.ui, "number", {ride.code, context.state.language}, Look::answer);
}

// What was promised and is not kept: to name on the telephone.
void first_promise(const Context& context, const Ride& ride) {
  shell::heading(context.ui, "first-promise", 2, context.words(Text::bus_first_promise));
  bus::timeline(context, ride.from, ride.to, ride.times, false);
}

void returned(const Context& context, const std::string& key, const Ride& ride) {
  status(context, key);
  bus::telephone(context);
  code(context, ride);
  first_promise(context, ride);
  if (shell::button(context.ui, "search", context.words(Text::bus_again))) context.send(bus::Change{key});
  // Who did not come has nothing left to cancel.
  if (status_of(context, key).returned != "no-show") cancelling(context, key);
}

void return_ride(const Context& context, const std::string& key) {
  if (shell::button(context.ui, "return", context.words(Text::bus_return), {.look = Look::secondary})) context.send(bus::Return{key});
}

void booked(const Context& context, const std::string& key, const Ride& ride) {
  const RideStatus now = status_of(context, key);
  const bool late = is_late(now), begun = has_begun(now);
  if (late || begun) status(context, key);
  code(context, ride);
  if (late) first_promise(context, ride);
  else bus::timeline(context, ride.from, ride.to, ride.times, !begun);
  shell::text(context.ui, "party", {bus::party_text(context, ride.party), context.state.language});
  shell::text(context.ui, "fare", context.words(Text::bus_fare, {{"fare", std::to_string(ride.fare)}}));
  if (!late && !begun) status(context, key);
  if (begun) return return_ride(context, key);
  if (!late)  // a calendar would keep the time that does not hold
    shell::save_button(context.ui, "calendar", context.words(Text::bus_calendar), "bus.ics", calendar_file(context, ride),
                       {.look = Look::secondary, .picture = shell::Picture::calendar});
  return_ride(context, key);
  if (shell::button(context.ui, "change", context.words(Text::bus_change), {.look = Look::secondary})) context.send(bus::Change{key});
  cancelling(context, key);
}

}  // namespace

void bus_ride_screen(const Context& context) {
  const std::string key = context.state.url.parameter("key");
  const auto found = context.state.bus.rides.find(key);
  const bool known = found != context.state.bus.rides.end();
  screen(context, {.title = known ? title_of(found->second.outcome, status_of(context, key)) : Text::bus_rides, .back = context.href("bus")}, [&] {
    if (!bus::bus_or_told(context)) return;
    if (!known) {
      shell::text(context.ui, "not-here", context.words(Text::bus_not_here));
      return;
    }
    const Ride& ride = found->second;
    shell::text(context.ui, "route", bus::route_words(context, ride.from, ride.to), Look::lead);
    if (ride.outcome == Ride::Outcome::waiting) waiting(context, key);
    if (ride.outcome == Ride::Outcome::lost) shell::banner(context.ui, "lost", shell::Banner::error, context.words(Text::bus_lost), true);
    if (ride.outcome == Ride::Outcome::booked && !status_of(context, key).returned.empty()) return returned(context, key, ride);
    if (ride.outcome == Ride::Outcome::booked) booked(context, key, ride);
    else if (ride.outcome != Ride::Outcome::cancelled) bus::timeline(context, ride.from, ride.to, ride.times);
    if (ride.outcome == Ride::Outcome::lost || ride.outcome == Ride::Outcome::cancelled) {
      if (shell::button(context.ui, "search", context.words(Text::bus_again))) context.send(bus::Change{key});
      if (shell::button(context.ui, "remove", context.words(Text::bus_remove), {.look = Look::quiet})) context.send(bus::Remove{key});
    }
    bus::telephone(context);
  });
}

}  // namespace app
