// /waste: the next collections of the person's area, then where else to go.
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Picture;

constexpr int kDaysAhead = 14;

void next_collections(const Context& context, const core::waste::Area& area) {
  shell::heading(context.ui, "next-title", 2, context.words(Text::waste_next_title));
  shell::text(context.ui, "area", context.words(Text::waste_your_area, {{"area", context.words(area.name).text}}));
  if (context.state.today) {
    const auto list = context.ui.scope(shell::Role::list, "next", Look::list);
    for (const auto& one : core::waste::schedule(*context.state.waste.calendar.value, area, *context.state.today, kDaysAhead))
      collection_row(context, one.date.iso() + "-" + one.category, one);
  }
  shell::link(context.ui, "calendar", context.words(Text::waste_to_calendar), context.href("waste/calendar"), {.picture = Picture::calendar});
  shell::link(context.ui, "change-area", context.words(Text::waste_change_area), context.href("waste/area"), {.picture = Picture::place});
}

void categories(const Context& context) {
  shell::heading(context.ui, "categories-title", 2, context.words(Text::waste_categories_title));
  const auto list = context.ui.scope(shell::Role::list, "categories", Look::list);
  for (const core::waste::Category& category : context.state.waste.calendar.value->categories) {
    const auto row = context.ui.scope(shell::Role::item, category.id, Look::row_card);
    shell::image(context.ui, "picture", category_picture(category), category.color, context.words(category.container));
    auto words = context.ui.scope(shell::Role::group, "words", Look::stack);
    words.node().wide = true;
    shell::heading(context.ui, "name", 3, context.words(category.name));
    shell::text(context.ui, "container", context.words(category.container));
    if (!category.how.empty()) shell::text(context.ui, "how", context.words(category.how), Look::small);
  }
}

}  // namespace

void waste_screen(const Context& context) {
  screen(context, {.title = Text::waste_title}, [&] {
    const auto& calendar = context.state.waste.calendar;
    if (!loaded_or_told(context, calendar)) return;
    if (const core::waste::Area* area = chosen_area(context.state)) {
      next_collections(context, *area);
    } else {
      ask_area(context);
    }
    shell::heading(context.ui, "search-title", 2, context.words(Text::waste_search_title));
    item_search(context);
    {
      const auto tiles = context.ui.scope(shell::Role::group, "tiles", Look::tiles);
      shell::link(context.ui, "bulky", context.words(Text::waste_bulky_title), context.href("waste/bulky"), {.look = Look::tile, .picture = Picture::bulky});
      shell::link(context.ui, "calendar", context.words(Text::waste_calendar), context.href("waste/calendar"),
                  {.look = Look::tile, .picture = Picture::calendar});
      shell::link(context.ui, "quiz", context.words(Text::waste_quiz), context.href("waste/quiz"), {.look = Look::tile, .picture = Picture::hand});
    }
    categories(context);
    provenance(context, "source", calendar.value->provenance);
  });
}

}  // namespace app
