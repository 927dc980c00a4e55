// /waste/search?q=: what goes where, as it is typed.
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

void results(const Context& context) {
  const std::string& query = context.state.waste.query;
  const auto& hits = context.state.waste.hits;
  // The status node is there before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "count", Look::text,
                  query.empty()  ? context.words(Text::waste_search_examples)
                  : hits.empty() ? context.words(Text::waste_nothing_found, {{"query", core::escape_ruby(query)}})
                                 : context.words(Text::waste_found, {{"count", std::to_string(hits.size())}}));
  item_rows(context, hits.size());
  if (!context.state.waste.calendar.value->materials.empty())
    shell::link(context.ui, "helper", context.words(Text::waste_helper), context.href("waste/helper"),
                {.look = hits.empty() && !query.empty() ? Look::primary : Look::secondary, .picture = shell::Picture::search});
}

}  // namespace

void waste_search_screen(const Context& context) {
  screen(context, {.title = Text::waste_search_title, .back = context.href("waste")}, [&] {
    const auto& waste = context.state.waste;
    if (!loaded_or_told(context, waste.calendar)) return;
    item_search(context);
    if (!loaded_or_told(context, waste.items, waste.items_damaged)) return;
    results(context);
    provenance(context, "source", waste.calendar.value->items_provenance);
  });
}

}  // namespace app
