// Choosing a municipality, and the table of who offers what. See screen.h.
#include "app/common/frame.h"
#include "app/common/services.h"
#include "app/home/screen.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::Capability;
using core::Neighbour;
using shell::Look;
using shell::Picture;
using shell::Role;

Text state_text(Capability::State state) {
  switch (state) {
    case Capability::State::elsewhere: return Text::home_towns_elsewhere;
    case Capability::State::planned: return Text::home_towns_planned;
    case Capability::State::here: break;
  }
  return Text::home_towns_here;
}

std::string home_of(const Context& context, const Neighbour& one) {
  shell::Url url = shell::Url::parse("/" + one.id + "/");
  url.query = context.state.url.query;
  return url.str();
}

void row(const Context& context, const Neighbour& one) {
  const auto item = context.ui.scope(Role::item, one.id, Look::card);
  const shell::Words name = context.words(one.name);
  shell::heading(context.ui, "name", 2, name);
  if (one.offers.empty()) shell::text(context.ui, "unknown", context.words(Text::home_towns_unknown));
  const auto list = context.ui.scope(Role::list, "offers", Look::list);
  for (const Capability& offer : one.offers) {
    const Service* service = service_of(offer.service);
    if (!service) continue;
    const auto line = context.ui.scope(Role::item, offer.service, Look::stack);
    shell::text(context.ui, "state",
                context.words(Text::home_towns_line, {{"service", context.words(service->name).text}, {"state", context.words(state_text(offer.state)).text}}));
    if (!offer.text.empty()) shell::text(context.ui, "text", context.words(offer.text));
    if (!offer.source.empty()) shell::text(context.ui, "source", {core::escape_ruby(offer.source), core::Language::ja}, Look::small);
  }
}

}  // namespace

void cities_screen(const Context& context) {
  screen_of_no_city(context, "title", Text::home_choose_city, [&] {
    if (!loaded_or_told(context, context.state.neighbours)) return;
    for (const Neighbour& one : context.state.neighbours.value->all)
      if (one.here) {
        const core::Spoken english = one.name.in(core::Language::en);
        const std::string name = std::string(one.name.in(core::Language::ja).text) + " / " + std::string(english.text);
        shell::link(context.ui, one.id, {name, core::Language::ja}, home_of(context, one), {.look = Look::secondary});
      }
  });
}

void towns_screen(const Context& context) {
  screen(context, {.title = Text::home_towns, .back = context.href("")}, [&] {
    if (!loaded_or_told(context, context.state.neighbours)) return;
    const auto& neighbours = *context.state.neighbours.value;
    for (const Neighbour& one : neighbours.all)
      if (one.here && one.id != context.state.city_id())
        shell::link(context.ui, "open-" + one.id, context.words(Text::home_towns_open, {{"name", context.words(one.name).text}}), home_of(context, one),
                    {.look = Look::secondary, .picture = Picture::place});
    {
      const auto list = context.ui.scope(Role::list, "towns", Look::list);
      for (const Neighbour& one : neighbours.all) row(context, one);
    }
    provenance(context, "source", neighbours.provenance);
  });
}

}  // namespace app
