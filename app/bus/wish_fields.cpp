// The fields of a wish: stops, time, people; see screens.h.
#include "app/bus/screens.h"
#include "app/bus/update.h"
#include <algorithm>
#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "core/base/ruby.h"
#include "core/base/suggest.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/suggest_field.h"
#include "shell/ui/summary.h"
#include "shell/ui/text.h"

namespace app::bus {
namespace {

using shell::Choice;
using shell::Look;
using shell::Role;

constexpr std::size_t kMostSuggestions = 6;
constexpr int kMostOfAKind = 8, kMinuteStep = 5;

Text gap_text(WishGap gap) {
  switch (gap) {
    case WishGap::from: return Text::bus_gap_from;
    case WishGap::to: return Text::bus_gap_to;
    case WishGap::same: return Text::bus_gap_same;
    case WishGap::nobody:
    case WishGap::none: break;
  }
  return Text::bus_gap_nobody;
}

void stop_field(const Context& context, const char* name, Text label, const std::string& chosen, bool faulty, WishGap gap) {
  const auto& bus = context.state.bus;
  const auto typed = bus.typed.find(name);
  std::string text = typed == bus.typed.end() ? std::string() : typed->second;
  std::vector<Choice> suggestions;
  shell::Words status;
  status.language = context.state.language;
  if (!chosen.empty()) {
    const shell::Words words = stop_words(context, chosen);
    text = core::base_text(words.text);
    status = context.words(Text::apply_picked, {{"name", words.text}});
  } else if (!text.empty()) {
    const auto fitting = core::suggest(bus.stops.value->findable(), text, kMostSuggestions);
    for (const std::size_t i : fitting) suggestions.push_back({bus.stops.value->all[i].id, context.words(bus.stops.value->all[i].name), {}});
    const std::string count = std::to_string(fitting.size());
    status = fitting.empty()                      ? context.words(Text::apply_pick_none)
             : fitting.size() == kMostSuggestions ? context.words(Text::apply_pick_first, {{"count", count}})
                                                  : context.words(Text::apply_pick_some, {{"count", count}});
  }
  shell::FieldOptions options;
  options.hint = context.words(Text::bus_stop_hint);
  if (faulty) options.error = context.words(gap_text(gap));
  const shell::Suggested entered = shell::suggest_field(context.ui, name, context.words(label), text, suggestions, status, options);
  if (entered.typed) context.send(bus::TypeStop{name, *entered.typed});
  if (entered.chosen) context.send(bus::ChooseStop{name, *entered.chosen});
}

void when(const Context& context) {
  const State& state = context.state;
  const std::vector<Choice> kinds{
      {"now", context.words(Text::bus_now), {}}, {"leave", context.words(Text::bus_leave), {}}, {"arrive", context.words(Text::bus_arrive), {}}};
  if (const auto kind = shell::radios(context.ui, "when", context.words(Text::bus_when), kinds, state.bus.wish.kind)) context.send(bus::SetWhen{*kind});
  if (state.bus.wish.kind == "now") return;
  std::vector<Choice> days, hours, minutes;
  for (const core::Date day : days_to_choose(state)) days.push_back({day.iso(), date_words(context, day), {}});
  const core::ride::Service& service = *state.bus.service.value;
  const bool today = state.today && chosen_day(state) == state.today->iso();
  for (int hour = std::max(core::ride::minutes_of(service.opens) / 60, today ? state.minute / 60 : 0); hour * 3600 < service.closes; ++hour)
    hours.push_back({two_digits(hour), {two_digits(hour), state.language}, {}});
  for (int minute = 0; minute < 60; minute += kMinuteStep) minutes.push_back({two_digits(minute), {two_digits(minute), state.language}, {}});
  const auto row = context.ui.scope(Role::group, "time", Look::fields);
  if (const auto day = shell::select(context.ui, "day", context.words(Text::bus_day), days, chosen_day(state))) context.send(bus::SetDay{*day});
  if (const auto hour = shell::select(context.ui, "hour", context.words(Text::bus_hour), hours, chosen_hour(state))) context.send(bus::SetHour{*hour});
  if (const auto minute = shell::select(context.ui, "minute", context.words(Text::bus_minute), minutes, chosen_minute(state)))
    context.send(bus::SetMinute{*minute});
}

void who(const Context& context) {
  shell::heading(context.ui, "who-title", 2, context.words(Text::bus_who));
  const core::ride::Party& party = context.state.bus.wish.party;
  std::vector<Choice> counts;
  for (int count = 0; count <= kMostOfAKind; ++count) counts.push_back({std::to_string(count), {std::to_string(count), context.state.language}, {}});
  const auto row = context.ui.scope(Role::group, "who", Look::fields);
  const auto ask = [&](const char* id, Text label, int count) {
    if (const auto chosen = shell::select(context.ui, id, context.words(label), counts, std::to_string(count))) context.send(bus::SetCount{id, *chosen});
  };
  ask("adults", Text::bus_adults, party.adults);
  ask("children", Text::bus_children, party.children);
  ask("infants", Text::bus_infants, party.infants);
  ask("wheelchairs", Text::bus_wheelchairs, party.wheelchairs);
}

}  // namespace

void wish_faults(const Context& context, const std::string& form_id) {
  const WishGap missing = context.state.bus.told ? gap(context.state.bus.wish) : WishGap::none;
  if (missing == WishGap::none) return;
  const char* field = missing == WishGap::from ? "/from/field/input" : missing == WishGap::nobody ? "/who/adults/select" : "/to/field/input";
  shell::summary(context.ui, "faults", context.words(Text::apply_faults, {{"count", "1"}}), {{form_id + field, context.words(gap_text(missing))}});
}

void wish_fields(const Context& context) {
  const Wish& wish = context.state.bus.wish;
  const WishGap missing = context.state.bus.told ? gap(wish) : WishGap::none;
  stop_field(context, "from", Text::bus_from, wish.from, missing == WishGap::from, missing);
  stop_field(context, "to", Text::bus_to, wish.to, missing == WishGap::to || missing == WishGap::same, missing);
  if ((!wish.from.empty() || !wish.to.empty()) && shell::button(context.ui, "swap", context.words(Text::bus_swap), {.look = Look::quiet}))
    context.send(bus::SwapStops{});
  when(context);
  who(context);
}

}  // namespace app::bus
