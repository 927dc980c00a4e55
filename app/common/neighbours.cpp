// See neighbours.h.
#include "app/common/neighbours.h"

#include <algorithm>

#include "app/common/services.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::Capability;
using core::Neighbour;
using shell::Look;
using shell::Role;

Text state_text(Capability::State state) {
  switch (state) {
    case Capability::State::elsewhere: return Text::home_towns_elsewhere;
    case Capability::State::planned: return Text::home_towns_planned;
    case Capability::State::here: break;
  }
  return Text::home_towns_here;
}

bool tells_of(const Capability& offer, std::string_view service) { return service.empty() || offer.service == service; }

}  // namespace

std::string home_of(const Context& context, const Neighbour& one) {
  shell::Url url = shell::Url::parse("/" + one.id + "/");
  url.query = context.state.url.query;
  return url.str();
}

std::vector<const Neighbour*> neighbours_offering(const Context& context, std::string_view service) {
  std::vector<const Neighbour*> out;
  for (const Neighbour& one : context.state.neighbours.value->all)
    if (one.id != context.state.city_id() &&
        std::any_of(one.offers.begin(), one.offers.end(), [&](const Capability& offer) { return tells_of(offer, service); }))
      out.push_back(&one);
  return out;
}

void neighbour_card(const Context& context, const Neighbour& one, std::string_view wanted) {
  const auto item = context.ui.scope(Role::item, one.id, Look::card);
  shell::heading(context.ui, "name", wanted.empty() ? 2 : 3, context.words(one.name));
  if (one.offers.empty()) shell::text(context.ui, "unknown", context.words(Text::home_towns_unknown));
  const auto list = context.ui.scope(Role::list, "offers", Look::list);
  for (const Capability& offer : one.offers) {
    const Service* service = service_of(offer.service);
    if (!service || !tells_of(offer, wanted)) continue;
    const auto line = context.ui.scope(Role::item, offer.service, Look::stack);
    shell::text(context.ui, "state",
                context.words(Text::home_towns_line, {{"service", context.words(service->name).text}, {"state", context.words(state_text(offer.state)).text}}));
    if (!offer.text.empty()) shell::text(context.ui, "text", context.words(offer.text));
    if (!offer.source.empty()) shell::text(context.ui, "source", {core::escape_ruby(offer.source), core::Language::ja}, Look::small);
  }
  if (one.here && one.id != context.state.city_id() && !wanted.empty())
    shell::link(context.ui, "open", context.words(Text::home_towns_open, {{"name", context.words(one.name).text}}), home_of(context, one),
                {.look = Look::secondary});
}

}  // namespace app
