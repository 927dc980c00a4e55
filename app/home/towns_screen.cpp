// Choosing a municipality, and the table of who offers what. See screen.h.
#include "app/common/frame.h"
#include "app/common/neighbours.h"
#include "app/home/screen.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::Neighbour;
using shell::Look;
using shell::Picture;
using shell::Role;

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
      // The one that was searched for comes first.
      const std::string wanted = context.state.url.parameter("town");
      for (const bool first : {true, false})
        for (const Neighbour& one : neighbours.all)
          if ((one.id == wanted) == first) neighbour_card(context, one);
    }
    provenance(context, "source", neighbours.provenance);
  });
}

}  // namespace app
