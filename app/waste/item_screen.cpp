// /waste/item/{id}: one thing: its category, how to put it out, and the next day for it.
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {

using shell::Look;

void waste_item_screen(const Context& context) {
  const auto& waste = context.state.waste;
  const core::waste::Item* item = waste.calendar.value ? waste.calendar.value->item(context.state.url.segment(3)) : nullptr;
  screen(context,
         {.title = Text::waste_search_title,
          .heading = item ? context.words(item->name) : shell::Words{},
          .back = context.href("waste/search", {{"q", waste.query}})},
         [&] {
           if (!loaded_or_told(context, waste.calendar) || !loaded_or_told(context, waste.items, waste.items_damaged)) return;
           if (!item) {
             shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::waste_unknown_item));
             item_search(context);
             return;
           }
           // What to show or say in a shop: the Japanese name and how it is read.
           shell::text(context.ui, "japanese", {item->name.texts[0] + "（" + item->reading + "）", core::Language::ja}, Look::small);
           const core::waste::Category& category = *waste.calendar.value->category(item->category);
           category_card(context, category);
           season_warning(context, category);
           if (!item->how.empty()) shell::banner(context.ui, "how", shell::Banner::note, context.words(item->how));
           if (!category.how.empty()) shell::text(context.ui, "category-how", context.words(category.how));
           next_days(context, category);
           if (waste.calendar.value->bulky && category.id == waste.calendar.value->bulky->category) {
             const std::string& procedure = waste.calendar.value->bulky->procedure;
             if (!procedure.empty())
               shell::link(context.ui, "apply", context.words(Text::waste_bulky_apply), context.href("apply/" + procedure, {{"item", item->id}}),
                           {.look = Look::primary, .picture = shell::Picture::form});
             shell::link(context.ui, "bulky", context.words(Text::waste_bulky_title), context.href("waste/bulky"),
                         {.look = Look::secondary, .picture = shell::Picture::bulky});
           }
           provenance(context, "source", waste.calendar.value->items_provenance);
         });
}

}  // namespace app
