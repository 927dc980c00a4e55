// Parts that several waste screens share.
#pragma once

#include "app/common/context.h"
#include "core/waste/schedule.h"

namespace app {

shell::Picture category_picture(const core::waste::Category& category);
// Seven columns of days fit beside each other; where they do not, a list says the same.
bool has_room_for_week(const Context& context);
// Instead of a screen that needs one: choose the area.
void ask_area(const Context& context);
// The area the person chose, if the pack still has it.
const core::waste::Area* chosen_area(const State& state);
// "粗大ごみ 12月1日（火）" with the bag, and the reason when the date is not the usual one.
void collection_row(const Context& context, std::string_view key, const core::waste::Collection& collection);
// What the city calls a category, its container and how to put it out.
void category_card(const Context& context, const core::waste::Category& category);
// What is to be said beside a category at this time of the year, if anything.
void season_warning(const Context& context, const core::waste::Category& category);
// The next days on which it is collected in the person's area, or a way to choose one.
void next_days(const Context& context, const core::waste::Category& category);
// Why a collection is not on its usual day; empty for regular ones.
shell::Words why_words(const Context& context, const core::waste::Collection& collection);
// "乾電池：燃やせないごみ". An item without a name in the language in use is told in Japanese as a whole, and so marked: no line mixes two languages.
shell::Words item_and_category(const Context& context, const core::waste::Item& item, const core::waste::Category& category);
// The first `most` of what the item search finds, as links.
void item_rows(const Context& context, std::size_t most);
// Search field over the dictionary with a button; Enter and the button go to the results' address.
void item_search(const Context& context);

}  // namespace app
