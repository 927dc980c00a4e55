// /bus/offers: each offer a sentence and a button; without offers the reason and the nearest times.
#include "app/bus/screens.h"
#include "app/bus/update.h"
#include "app/common/clock_text.h"
#include "app/common/frame.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

shell::Words reason_words(const Context& context, const std::string& reason) {
  const core::ride::Service& service = *context.state.bus.service.value;
  if (reason == "ride.past") return context.words(Text::bus_reason_past);
  if (reason == "ride.too-far-ahead") return context.words(Text::bus_reason_far, {{"days", std::to_string(service.book_ahead_days)}});
  if (reason == "ride.closed-day") return context.words(Text::bus_reason_closed);
  if (reason == "ride.outside-hours")
    return context.words(Text::bus_reason_hours,
                         {{"opens", clock_text(core::ride::minutes_of(service.opens))}, {"closes", clock_text(core::ride::minutes_of(service.closes))}});
  if (reason == "ride.closed-stop") return context.words(Text::bus_reason_stop);
  if (reason == "ride.too-soon") return context.words(Text::bus_reason_soon, {{"minutes", std::to_string(core::ride::minutes_of(service.notice))}});
  return context.words(Text::bus_reason_full);
}

void offers(const Context& context, const bus::Offers& answer) {
  const auto list = context.ui.scope(Role::list, "offers", Look::list);
  for (std::size_t i = 0; i < answer.offers.size(); ++i) {
    const bus::Offer& offer = answer.offers[i];
    const auto item = context.ui.scope(Role::item, std::to_string(i), Look::card);
    const std::string from = clock_text(offer.times.earliest), to = clock_text(offer.times.latest);
    shell::heading(context.ui, "pickup", 2,
                   context.words(Text::bus_pickup, {{"date", bus::day_text(context, offer.times.earliest)}, {"from", from}, {"to", to}}));
    shell::text(context.ui, "arrival",
                context.words(Text::bus_arrival, {{"time", clock_text(offer.times.arrive_by)}, {"minutes", std::to_string(offer.minutes_on_board)}}));
    shell::text(context.ui, "fare", context.words(Text::bus_fare, {{"fare", std::to_string(offer.fare)}}));
    if (shell::button(context.ui, "take", context.words(Text::bus_take, {{"from", from}, {"to", to}}), {.look = i == 0 ? Look::primary : Look::secondary}))
      context.send(bus::Take{i});
  }
}

void alternatives(const Context& context, const bus::Offers& answer) {
  shell::banner(context.ui, "reason", shell::Banner::warning, reason_words(context, answer.reason), true);
  if (answer.alternatives.empty()) {
    shell::text(context.ui, "no-times", context.words(Text::bus_no_times));
    return;
  }
  shell::heading(context.ui, "alternatives-title", 2, context.words(Text::bus_alternatives));
  const auto list = context.ui.scope(Role::list, "alternatives", Look::list);
  for (std::size_t i = 0; i < answer.alternatives.size(); ++i) {
    const bus::Times& times = answer.alternatives[i].times;
    const auto item = context.ui.scope(Role::item, std::to_string(i), Look::stack);
    const shell::Words words = context.words(Text::bus_alternative, {{"date", bus::day_text(context, times.earliest)},
                                                                     {"from", clock_text(times.earliest)},
                                                                     {"to", clock_text(times.latest)},
                                                                     {"time", clock_text(times.arrive_by)}});
    if (shell::button(context.ui, "choose", words, {.look = Look::secondary})) context.send(bus::AskAlternative{i});
  }
}

void refused(const Context& context, const std::string& code) {
  shell::banner(context.ui, "refused", shell::Banner::error,
                code == "ride.too-many" ? context.words(Text::bus_too_many) : context.words(Text::bus_refused, {{"code", code}}), true);
}

}  // namespace

void bus::offer_list(const Context& context) {
  const Offers& answer = context.state.bus.offers;
  if (answer.load == Load::loading) {
    shell::banner(context.ui, "asking", shell::Banner::note, context.words(Text::bus_asking), true);
  } else if (answer.load == Load::failed) {
    if (answer.refused.empty())
      shell::banner(context.ui, "failed", shell::Banner::error, context.words(answer.damaged ? Text::common_damaged : Text::bus_offers_failed), true);
    else refused(context, answer.refused);
    if (shell::button(context.ui, "again", context.words(Text::bus_again))) context.send(bus::Ask{});
  } else if (answer.offers.empty()) {
    alternatives(context, answer);
  } else {
    offers(context, answer);
  }
}

void bus_offers_screen(const Context& context) {
  screen(context, {.title = Text::bus_offers_title, .back = context.href("bus")}, [&] {
    if (!bus::bus_or_told(context)) return;
    const bus::Offers& answer = context.state.bus.offers;
    if (answer.load == Load::idle) {  // reloaded: nothing was asked in this visit
      shell::text(context.ui, "none", context.words(Text::bus_not_chosen));
      shell::link(context.ui, "start", context.words(Text::bus_title), context.href("bus"), {.look = Look::primary});
      return;
    }
    shell::text(context.ui, "route", bus::route_words(context, answer.wish.from, answer.wish.to), Look::lead);
    bus::offer_list(context);
    shell::link(context.ui, "other", context.words(Text::bus_other), context.href("bus"), {.look = Look::quiet});
    bus::telephone(context);
  });
}

void bus_confirm_screen(const Context& context) {
  screen(context, {.title = Text::bus_confirm_title, .back = context.href("bus/offers")}, [&] {
    if (!bus::bus_or_told(context)) return;
    const auto& state = context.state.bus;
    if (state.taken < 0 || static_cast<std::size_t>(state.taken) >= state.offers.offers.size()) {
      shell::text(context.ui, "none", context.words(Text::bus_not_chosen));
      shell::link(context.ui, "start", context.words(Text::bus_title), context.href("bus"), {.look = Look::primary});
      return;
    }
    const bus::Offer& offer = state.offers.offers[static_cast<std::size_t>(state.taken)];
    bus::timeline(context, state.offers.wish.from, state.offers.wish.to, offer.times);
    shell::text(context.ui, "party", {bus::party_text(context, state.offers.wish.party), context.state.language});
    shell::text(context.ui, "fare", context.words(Text::bus_fare, {{"fare", std::to_string(offer.fare)}}));
    shell::text(context.ui, "promise", context.words(Text::bus_promise));
    bus::changing(context, state.offers.wish.replaces);
    if (shell::button(context.ui, "book", context.words(Text::bus_book))) context.send(bus::Book{});
  });
}

}  // namespace app
