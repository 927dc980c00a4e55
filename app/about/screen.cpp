// See screen.h.
#include "app/about/screen.h"

#include "app/common/frame.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

void source(const Context& context, std::string_view key, const shell::Words& what, const core::Provenance& from) {
  const auto item = context.ui.scope(shell::Role::item, key, shell::Look::stack);
  shell::text(context.ui, "what", what);
  provenance(context, "source", from);
  shell::text(context.ui, "license", {core::escape_ruby(from.license), core::Language::en}, shell::Look::small);
}

void further_sources(const Context& context) {
  const State& state = context.state;
  if (const auto& procedures = state.apply.procedures.value)
    for (const core::forms::Procedure& procedure : procedures->all) source(context, procedure.id, context.words(procedure.name), procedure.provenance);
  if (const auto& service = state.bus.service.value) source(context, "ride", context.words(Text::bus_title), service->provenance);
  if (const auto& stops = state.bus.stops.value) source(context, "stops", context.words(Text::bus_stops_title), stops->provenance);
  if (const auto& lessons = state.learn.lessons.value) source(context, "lessons", context.words(Text::learn_title), lessons->provenance);
  if (const auto& places = state.visit.places.value) source(context, "places", context.words(Text::visit_title), places->provenance);
  if (const auto& evacuation = state.safety.evacuation.value) source(context, "evacuation", context.words(Text::safety_title), evacuation->provenance);
  if (const auto& neighbours = state.neighbours.value) source(context, "neighbours", context.words(Text::home_towns), neighbours->provenance);
}

}  // namespace

void about_screen(const Context& context) {
  screen(context, {.title = Text::about_title}, [&] {
    shell::text(context.ui, "what", context.words(Text::about_what));
    shell::heading(context.ui, "sources-title", 2, context.words(Text::about_sources));
    {
      const auto list = context.ui.scope(shell::Role::list, "sources", shell::Look::list);
      if (context.state.city.value) source(context, "city", context.words(Text::about_source_city), context.state.city.value->provenance);
      if (const auto& pack = context.state.waste.calendar.value) {
        source(context, "waste", context.words(Text::about_source_waste), pack->provenance);
        if (pack->bulky) source(context, "bulky", context.words(Text::waste_bulky_title), pack->bulky->provenance);
        if (!pack->items.empty()) source(context, "items", context.words(Text::about_source_items), pack->items_provenance);
      }
      further_sources(context);
    }
    shell::heading(context.ui, "access-title", 2, context.words(Text::about_access));
    shell::text(context.ui, "access", context.words(Text::about_access_text));
    shell::heading(context.ui, "privacy-title", 2, context.words(Text::about_privacy));
    shell::text(context.ui, "privacy", context.words(Text::about_privacy_text));
    shell::heading(context.ui, "licences-title", 2, context.words(Text::about_licences));
    shell::link(context.ui, "notice", context.words(Text::about_notice), "/NOTICE.txt", {.picture = shell::Picture::external});
  });
}

}  // namespace app
