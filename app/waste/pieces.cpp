// See pieces.h.
#include "app/waste/pieces.h"

#include <algorithm>

#include "app/common/dates.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
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

bool has_room_for_week(const Context& context) {
  constexpr float kTableWidth = 360;  // px at text size 100 %
  return context.ui.page_width() >= kTableWidth;
}

void ask_area(const Context& context) {
  shell::text(context.ui, "ask-area", context.words(Text::waste_ask_area), Look::lead);
  shell::link(context.ui, "choose-area", context.words(Text::waste_choose_area), context.href("waste/area"),
              {.look = Look::primary, .picture = shell::Picture::place});
}

const core::waste::Area* chosen_area(const State& state) {
  return state.waste.calendar.value ? state.waste.calendar.value->area(state.settings.waste_area) : nullptr;
}

void category_card(const Context& context, const core::waste::Category& category) {
  const auto card = context.ui.scope(Role::group, "category", Look::card);
  const auto row = context.ui.scope(Role::group, "row", Look::row_card);
  shell::image(context.ui, "picture", category_picture(category), category.color, context.words(category.container));
  auto words = context.ui.scope(Role::group, "words", Look::stack);
  words.node().wide = true;
  shell::text(context.ui, "name", context.words(category.name), Look::answer);
  shell::text(context.ui, "container", context.words(category.container));
}

void next_days(const Context& context, const core::waste::Category& category) {
  const core::waste::Area* area = chosen_area(context.state);
  if (!category.collected || !context.state.today) return;
  if (!area) {
    shell::link(context.ui, "choose-area", context.words(Text::waste_choose_area), context.href("waste/area"),
                {.look = Look::secondary, .picture = shell::Picture::place});
    return;
  }
  shell::heading(context.ui, "next-title", 2, context.words(Text::waste_next_title));
  const auto list = context.ui.scope(Role::list, "next", Look::list);
  for (const auto& one : core::waste::next_of(*context.state.waste.calendar.value, *area, category.id, *context.state.today, 3))
    collection_row(context, one.date.iso(), one);
}

void season_warning(const Context& context, const core::waste::Category& category) {
  if (!context.state.today) return;
  if (const core::Localized* text = category.warning_in(context.state.today->civil().month))
    shell::banner(context.ui, "season", shell::Banner::warning, context.words(*text));
}

shell::Words why_words(const Context& context, const Collection& collection) {
  const core::waste::Suspension* pause = collection.suspension;
  if (pause && pause->announced)
    return context.words(collection.takes_place() ? Text::waste_why_told_postponed : Text::waste_why_told_suspended,
                         {{"title", context.words(pause->reason).text}, {"date", date_words(context, collection.date).text}});
  if (!pause && collection.why != Why::moved) return {};
  switch (collection.why) {
    case Why::regular: return {};
    case Why::moved:
      return context.words(Text::waste_why_moved,
                           {{"regular", date_words(context, collection.regular).text}, {"date", date_words(context, collection.date).text}});
    case Why::postponed:
      return context.words(Text::waste_why_postponed, {{"reason", context.words(pause->reason).text}, {"date", date_words(context, collection.date).text}});
    case Why::suspended: return context.words(Text::waste_why_suspended, {{"reason", context.words(pause->reason).text}});
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

shell::Words item_and_category(const Context& context, const core::waste::Item& item, const core::waste::Category& category) {
  const shell::Words name = context.words(item.name);
  if (name.language != context.state.language && context.state.language != core::Language::ja_easy)
    return {item.name.texts[0] + "：" + category.name.texts[0], core::Language::ja};
  return context.words(Text::waste_item_and_category, {{"item", name.text}, {"category", context.words(category.name).text}});
}

void item_rows(const Context& context, std::size_t most) {
  const core::waste::Pack& pack = *context.state.waste.calendar.value;
  const auto& hits = context.state.waste.hits;
  const auto list = context.ui.scope(Role::list, "results", Look::rows);
  for (std::size_t i = 0; i < std::min(most, hits.size()); ++i) {
    const core::waste::Item& item = pack.items[hits[i].item];
    const core::waste::Category* category = pack.category(item.category);
    const auto row = context.ui.scope(Role::item, item.id, Look::block);
    shell::link(context.ui, "open", item_and_category(context, item, *category), context.href("waste/item/" + item.id),
                {.look = Look::row_link, .picture = category_picture(*category), .tint = category->color});
  }
}

void item_search(const Context& context) {
  const auto form = context.ui.scope(Role::search, "search", Look::search_row);
  const auto typed = shell::text_field(context.ui, "item", context.words(Text::waste_search_label), context.state.waste.query,
                                       {.search = true, .hint = context.words(Text::waste_search_hint), .error = {}});
  if (typed) context.send(waste::SetQuery{*typed});
  if (shell::button(context.ui, "go", context.words(Text::waste_search_button), {.look = Look::primary, .picture = shell::Picture::search, .submit = true}))
    context.send(msg::Go{context.href("waste/search", {{"q", context.state.waste.query}})});
}

}  // namespace app
