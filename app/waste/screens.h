// The screens of waste guidance, one function an address.
#pragma once

#include "app/common/context.h"

namespace app {

void waste_screen(const Context& context);           // /waste
void waste_area_screen(const Context& context);      // /waste/area
void waste_calendar_screen(const Context& context);  // /waste/calendar?month=YYYY-MM
void waste_year_screen(const Context& context);      // /waste/year
void waste_remind_screen(const Context& context);    // /waste/remind
void waste_search_screen(const Context& context);    // /waste/search?q=
void waste_item_screen(const Context& context);      // /waste/item/{id}
void waste_helper_screen(const Context& context);    // /waste/helper?material=&size=&dirt=
void waste_quiz_screen(const Context& context);      // /waste/quiz?round=&answers=&look=
void waste_bulky_screen(const Context& context);     // /waste/bulky

}  // namespace app
