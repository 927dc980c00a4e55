// See pieces.h.
#include "app/waste/pieces.h"

#include "app/common/dates.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {

using core::waste::Collection;
using core::waste::Why;
using shell::Look;
using shell::Role;

shell::Picture category_picture(const core::waste::Category& category) {
  switch (category.shape) {
    case core::waste::Shape::bag: return shell::Picture::bag;
    case core::waste::Shape::clear_bag: return shell::Picture::clear_bag;
    case core::waste::Shape::can: return shell::Picture::can;
    case core::waste::Shape::bottle: return shell::Picture::crate;
    case core::waste::Shape::furniture: return shell::Picture::sofa;
    case core::waste::Shape::none: return shell::Picture::forbidden;
  }
  return shell::Picture::none;
}

const core::waste::Area* chosen_area(const State& state) {
  return state.waste.calendar.value ? state.waste.calendar.value->area(state.settings.waste_area) : nullptr;
}

shell::Words why_words(const Context& context, const Collection& collection) {
  switch (collection.why) {
    case Why::regular: return {};
    case Why::moved:
      return context.words(Text::waste_why_moved,
                           {{"regular", date_words(context, collection.regular).text}, {"date", date_words(context, collection.date).text}});
    case Why::postponed:
      return context.words(Text::waste_why_postponed,
                           {{"reason", context.words(collection.suspension->reason).text}, {"date", date_words(context, collection.date).text}});
    case Why::suspended: return context.words(Text::waste_why_suspended, {{"reason", context.words(collection.suspension->reason).text}});
  }
  return {};
}

void collection_row(const Context& context, std::string_view key, const Collection& collection) {
  const core::waste::Category* category = context.state.waste.calendar.value->category(collection.category);
  if (!category) return;
  const auto row = context.ui.scope(Role::item, key, Look::row_card);
  shell::image(context.ui, "picture", category_picture(*category), category->color, context.words(category->container));
  auto words = context.ui.scope(Role::group, "words", Look::stack);
  words.node().wide = true;
  shell::text(context.ui, "category", context.words(category->name), Look::h3);
  shell::Words date = date_words(context, collection.date);
  const shell::Words distance = days_from_now(context, collection.date);
  if (!distance.text.empty()) date = context.words(Text::waste_date_and_distance, {{"date", date.text}, {"distance", distance.text}});
  shell::text(context.ui, "date", date);
  const shell::Words why = why_words(context, collection);
  if (!why.text.empty()) shell::text(context.ui, "why", why, Look::small);
}

void item_search(const Context& context) {
  const auto form = context.ui.scope(Role::search, "search", Look::search_row);
  const auto typed = shell::text_field(context.ui, "item", context.words(Text::waste_search_label), context.state.waste.query,
                                       {.search = true, .hint = context.words(Text::waste_search_hint), .error = {}});
  if (typed) context.send(msg::SetQuery{*typed});
  if (shell::button(context.ui, "go", context.words(Text::waste_search_button), {.look = Look::primary, .picture = shell::Picture::search, .submit = true}))
    context.send(msg::Go{context.href("waste/search", {{"q", context.state.waste.query}})});
}

}  // namespace app
