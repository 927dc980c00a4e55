// /waste/search?q=: what goes where, as it is typed.
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

// An item without a name in the language in use is told in Japanese as a whole, and so marked: no line mixes two languages.
shell::Words row_words(const Context& context, const core::waste::Item& item, const core::waste::Category& category) {
  const shell::Words name = context.words(item.name);
  if (name.language != context.state.language && context.state.language != core::Language::ja_easy)
    return {item.name.texts[0] + "：" + category.name.texts[0], core::Language::ja};
  return context.words(Text::waste_item_and_category, {{"item", name.text}, {"category", context.words(category.name).text}});
}

void results(const Context& context) {
  const core::waste::Pack& pack = *context.state.waste.calendar.value;
  const std::string& query = context.state.waste.query;
  const auto& hits = context.state.waste.hits;
  // The status node is there before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "count", Look::text,
                  query.empty()  ? context.words(Text::waste_search_examples)
                  : hits.empty() ? context.words(Text::waste_nothing_found, {{"query", core::escape_ruby(query)}})
                                 : context.words(Text::waste_found, {{"count", std::to_string(hits.size())}}));
  const auto list = context.ui.scope(Role::list, "results", Look::rows);
  for (const core::waste::Hit& hit : hits) {
    const core::waste::Item& item = pack.items[hit.item];
    const core::waste::Category* category = pack.category(item.category);
    const auto row = context.ui.scope(Role::item, item.id, Look::block);
    shell::link(context.ui, "open", row_words(context, item, *category), context.href("waste/item/" + item.id),
                {.look = Look::row_link, .picture = category_picture(*category), .tint = category->color});
  }
}

}  // namespace

void waste_search_screen(const Context& context) {
  screen(context, {.title = Text::waste_search_title, .back = context.href("waste")}, [&] {
    const auto& waste = context.state.waste;
    if (!loaded_or_told(context, waste.calendar.state, waste.calendar.damaged)) return;
    item_search(context);
    if (!loaded_or_told(context, waste.items, waste.items_damaged)) return;
    results(context);
    provenance(context, "source", waste.calendar.value->items_provenance);
  });
}

}  // namespace app
