// The screens of /{city}/staff/waste, for clerks.
//   waste                         where to go
//   waste/items                   finding a thing of the dictionary; item/{id}, item/new?word= changes or adds one
//   waste/suspensions             days without collection; suspension/{id}
//   waste/areas                   the areas and their days; area/{id}
//   waste/{kind}/{id}/check       what the change comes to, as residents will see it, before it is published
//   waste/words                   what people searched for and did not find
//   waste/history                 what was changed, by whom; each to be taken back
#pragma once

#include "app/staff/screens.h"

namespace app::staff {

void waste_desk_screen(const StaffContext& context);

// For the screen above, by the address.
void waste_list_screen(const StaffContext& context);   // lists.cpp
void waste_draft_screen(const StaffContext& context);  // draft_screen.cpp
void waste_check_screen(const StaffContext& context);  // check_screen.cpp

// Parts they share.

std::string waste_href(const StaffContext& context, core::waste::EntryKind kind, const std::string& id, const char* step = "");
shell::Words kind_words(const StaffContext& context, core::waste::EntryKind kind);
// "12月31日（木）から2027年1月3日（日）まで"
std::string days_text(const StaffContext& context, core::Date from, core::Date to);
// The names of areas or categories, or "all" where there are none.
std::string area_names(const StaffContext& context, const std::vector<std::string>& ids);
std::string category_names(const StaffContext& context, const std::vector<std::string>& ids);
void back_to(const StaffContext& context, const std::string& path, const shell::Words& words);

}  // namespace app::staff
