// Every address of the app, and the screen that answers it.
#include <algorithm>
#include <array>

#include "app/about/screen.h"
#include "app/app.h"
#include "app/apply/screens.h"
#include "app/bus/screens.h"
#include "app/home/screen.h"
#include "app/learn/screens.h"
#include "app/notices/screens.h"
#include "app/safety/screen.h"
#include "app/search/screen.h"
#include "app/settings/screen.h"
#include "app/visit/screens.h"
#include "app/waste/screens.h"
#include "core/base/ruby.h"

namespace app {
namespace {

struct Route {
  const char* path;  // below the city; "*" stands for one segment
  Text title;
  void (*screen)(const Context&);
};

constexpr std::array<Route, 39> kRoutes{{
    {"", Text::home_page_title, home_screen},
    {"search", Text::search_title, search_screen},
    {"waste", Text::waste_title, waste_screen},
    {"waste/area", Text::waste_choose_area, waste_area_screen},
    {"waste/calendar", Text::waste_calendar, waste_calendar_screen},
    {"waste/year", Text::waste_year, waste_year_screen},
    {"waste/remind", Text::waste_remind, waste_remind_screen},
    {"waste/search", Text::waste_search_title, waste_search_screen},
    {"waste/item/*", Text::waste_search_title, waste_item_screen},
    {"waste/helper", Text::waste_helper, waste_helper_screen},
    {"waste/quiz", Text::waste_quiz, waste_quiz_screen},
    {"waste/bulky", Text::waste_bulky_title, waste_bulky_screen},
    {"apply", Text::apply_title, apply_screen},
    {"apply/guide", Text::apply_guide, apply_guide_screen},
    {"apply/sent", Text::apply_sent, apply_sent_screen},
    {"apply/open", Text::apply_sent, apply_open_screen},
    {"apply/carry", Text::apply_take_over, apply_take_over_screen},
    {"apply/*", Text::apply_title, apply_start_screen},
    {"apply/*/check", Text::apply_check_title, apply_check_screen},
    {"apply/*/carry", Text::apply_carry, apply_carry_screen},
    {"apply/*/paper", Text::apply_paper, apply_paper_screen},
    {"apply/*/phone", Text::apply_phone, apply_phone_screen},
    {"apply/*/*", Text::apply_title, apply_page_screen},
    {"bus", Text::bus_title, bus_screen},
    {"bus/stops", Text::bus_stops_title, bus_stops_screen},
    {"bus/offers", Text::bus_offers_title, bus_offers_screen},
    {"bus/confirm", Text::bus_confirm_title, bus_confirm_screen},
    {"bus/ride", Text::bus_rides, bus_ride_screen},
    {"learn", Text::learn_title, learn_screen},
    {"learn/*", Text::learn_title, lesson_screen},
    {"learn/*/end", Text::learn_end_title, lesson_end_screen},
    {"learn/*/*", Text::learn_title, lesson_step_screen},
    {"visit", Text::visit_title, visit_screen},
    {"visit/*", Text::visit_title, place_screen},
    {"notices", Text::notices_title, notices_screen},
    {"safety", Text::safety_title, safety_screen},
    {"towns", Text::home_towns, towns_screen},
    {"settings", Text::settings_title, settings_screen},
    {"about", Text::about_title, about_screen},
}};

bool fits(const Route& route, const std::vector<std::string>& segments) {
  const shell::Url pattern = shell::Url::parse(route.path);
  if (pattern.segments.size() + 1 != segments.size()) return false;
  for (std::size_t i = 0; i < pattern.segments.size(); ++i)
    if (pattern.segments[i] != "*" && pattern.segments[i] != segments[i + 1]) return false;
  return true;
}

const Route* route_of(const shell::Url& url) {
  const auto found = std::find_if(kRoutes.begin(), kRoutes.end(), [&](const Route& route) { return fits(route, url.segments); });
  return found == kRoutes.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> fixed_paths() {
  std::vector<std::string> out;
  for (const Route& route : kRoutes)
    if (std::string_view(route.path).find('*') == std::string_view::npos) out.push_back(route.path);
  return out;
}

void build_screen(const Context& context) {
  if (context.state.url.segments.empty()) return cities_screen(context);
  const Route* route = context.state.city_unknown ? nullptr : route_of(context.state.url);
  route ? route->screen(context) : not_found_screen(context);
}

std::string page_title(const State& state) {
  const Route* route = route_of(state.url);
  shell::Words what = state.words(route ? route->title : state.url.segments.empty() ? Text::home_choose_city : Text::home_not_found_title);
  const auto& calendar = state.waste.calendar;
  if (state.url.segment(2) == "item" && calendar.value)
    if (const core::waste::Item* item = calendar.value->item(state.url.segment(3))) what = pack_words(state, item->name);
  if (state.url.segment(1) == "apply" && state.apply.procedures.value)
    if (const auto* procedure = state.apply.procedures.value->find(state.url.segment(2))) {
      const core::forms::Page* asked = procedure->page(state.url.segment(3));
      if (asked || state.url.segment(3).empty()) what = pack_words(state, asked ? asked->title : procedure->name);
    }
  if (const learn::Asked asked = learn::asked(state); asked.lesson) what = pack_words(state, asked.step ? asked.step->title : asked.lesson->title);
  if (state.url.segment(1) == "visit" && state.visit.places.value)
    if (const core::visit::Place* place = state.visit.places.value->find(state.url.segment(2))) what = pack_words(state, place->name);
  const shell::Words city = state.city.value ? pack_words(state, state.city.value->name) : shell::Words{};
  return city.text.empty() ? what.text : state.words(Text::common_page_title, {{"page", what.text}, {"city", city.text}}).text;
}

}  // namespace app
