// See screens.h. What the data lacks stays absent; no departure time is ever computed.
#include "app/visit/screens.h"

#include <algorithm>

#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "app/common/distance.h"
#include "app/common/frame.h"
#include "core/base/geo.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::visit::OpenNow;
using core::visit::OpenState;
using core::visit::Place;
using shell::Look;
using shell::Picture;
using shell::Role;

constexpr std::size_t kNearby = 3;
constexpr int kDayMinutes = 24 * 60;

// Empty without a clock (prerendered files), and where nothing is known.
shell::Words open_words(const Context& context, const Place& place) {
  if (!context.state.today) return {};
  const OpenNow now = core::visit::open_now(*context.state.visit.places.value, place, *context.state.today, context.state.minute);
  switch (now.state) {
    case OpenState::open:
      return now.minute == kDayMinutes ? context.words(Text::visit_always) : context.words(Text::visit_open, {{"time", clock_text(now.minute)}});
    case OpenState::opens_later: return context.words(Text::visit_later, {{"time", clock_text(now.minute)}});
    case OpenState::over: return context.words(Text::visit_over);
    case OpenState::closed_today: return context.words(Text::visit_closed);
    case OpenState::out_of_season: return context.words(Text::visit_season);
    case OpenState::unknown: break;
  }
  return {};
}

bool is_open(const Context& context, const Place& place) {
  return context.state.today &&
         core::visit::open_now(*context.state.visit.places.value, place, *context.state.today, context.state.minute).state == OpenState::open;
}

std::string year_day_text(const Context& context, core::visit::YearDay day) {
  return context.words(Text::common_month_and_day, {{"month", month_text(context, day / 100)}, {"day", std::to_string(day % 100)}}).text;
}

void opening(const Context& context, const Place& place) {
  if (!place.opening) return;
  const core::visit::Opening& rules = *place.opening;
  shell::heading(context.ui, "hours-title", 2, context.words(Text::visit_hours));
  const auto list = context.ui.scope(Role::list, "hours", Look::list);
  const auto line = [&](const std::string& key, const shell::Words& words) {
    const auto item = context.ui.scope(Role::item, key, Look::block);
    shell::text(context.ui, "text", words);
  };
  for (std::size_t i = 0; i < rules.seasons.size(); ++i) {
    const core::visit::Season& season = rules.seasons[i];
    std::string text;
    if (season.from != 101 || season.to != 1231) text = year_day_text(context, season.from) + "〜" + year_day_text(context, season.to) + " ";
    for (const core::visit::Hours& hours : season.hours)
      text += hours.opens == 0 && hours.closes == kDayMinutes ? context.words(Text::visit_always).text
                                                              : clock_text(hours.opens) + "〜" + clock_text(hours.closes) + " ";
    line("season-" + std::to_string(i), {text, context.state.language});
  }
  std::string days;
  const auto add = [&](const std::string& text) { days += (days.empty() ? "" : context.words(Text::common_list_separator).text) + text; };
  for (const core::Weekday weekday : rules.closed_weekdays) add(weekday_text(context, weekday));
  for (const auto& [from, to] : rules.closed_days) add(year_day_text(context, from) + "〜" + year_day_text(context, to));
  if (rules.closed_after_holidays) add(context.words(Text::visit_after_holiday).text);
  if (!days.empty()) line("closed", context.words(Text::visit_closed_on, {{"days", days}}));
  if (!rules.note.empty()) line("note", context.words(rules.note));
}

void access(const Context& context, const Place& place) {
  shell::heading(context.ui, "access-title", 2, context.words(Text::visit_access));
  if (const auto& station = context.state.visit.places.value->station)
    shell::text(context.ui, "station",
                context.words(Text::visit_station,
                              {{"name", context.words(station->name).text},
                               {"distance", distance_text(core::metres_between(station->latitude, station->longitude, place.latitude, place.longitude))}}));
  if (place.stop.empty()) shell::text(context.ui, "no-bus", context.words(Text::visit_no_bus));
  else
    shell::link(context.ui, "bus", context.words(Text::visit_bus), context.href("bus", {{"to", place.stop}}),
                {.look = Look::secondary, .picture = Picture::bus});
}

void nearby(const Context& context, const Place& place) {
  std::vector<std::pair<double, const Place*>> others;
  for (const Place& other : context.state.visit.places.value->all)
    if (other.id != place.id) others.emplace_back(core::metres_between(place.latitude, place.longitude, other.latitude, other.longitude), &other);
  std::sort(others.begin(), others.end());
  others.resize(std::min(others.size(), kNearby));
  shell::heading(context.ui, "near-title", 2, context.words(Text::visit_near));
  const auto list = context.ui.scope(Role::list, "near", Look::rows);
  for (const auto& [metres, other] : others) {
    const auto item = context.ui.scope(Role::item, other->id, Look::block);
    shell::link(context.ui, "open", context.words(Text::visit_near_line, {{"name", context.words(other->name).text}, {"distance", distance_text(metres)}}),
                context.href("visit/" + other->id), {.look = Look::row_link, .picture = Picture::place});
  }
}

// A visitor who scanned the code may read none of this page yet: the languages by their own names, at the top.
void languages(const Context& context) {
  auto box = context.ui.scope(Role::navigation, "languages", Look::cluster);
  box.node().label = core::base_text(context.words(Text::visit_languages).text);
  for (const auto& [code, name] : kLanguageNames) {
    shell::Url url = context.state.url;
    url.query.erase("lang");
    if (std::string_view(code) != "ja") url.query["lang"] = code;
    const core::Language language = *core::language_from_code(code);
    shell::link(context.ui, code, {name, language}, url.str(), {.look = Look::quiet, .current = language == context.state.language});
  }
}

}  // namespace

void visit_screen(const Context& context) {
  screen(context, {.title = Text::visit_title}, [&] {
    const auto& places = context.state.visit.places;
    if (!loaded_or_told(context, places)) return;
    shell::text(context.ui, "intro", context.words(Text::visit_intro));
    const auto list = context.ui.scope(Role::list, "places", Look::list);
    for (const Place& place : places.value->all) {
      const auto item = context.ui.scope(Role::item, place.id, Look::stack);
      shell::link(context.ui, "open", context.words(place.name), context.href("visit/" + place.id), {.look = Look::tile, .picture = Picture::place});
      shell::text(context.ui, "summary", context.words(place.summary));
      if (const shell::Words now = open_words(context, place); !now.text.empty()) shell::text(context.ui, "now", now, Look::small);
    }
  });
}

void place_screen(const Context& context) {
  const auto& places = context.state.visit.places;
  const Place* place = places.value ? places.value->find(context.state.url.segment(2)) : nullptr;
  screen(context, {.title = Text::visit_title, .heading = place ? context.words(place->name) : shell::Words{}, .back = context.href("visit")}, [&] {
    if (!loaded_or_told(context, places)) return;
    if (!place) {
      shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::visit_unknown));
      return;
    }
    languages(context);
    shell::text(context.ui, "summary", context.words(place->summary), Look::lead);
    if (const shell::Words now = open_words(context, *place); !now.text.empty())
      shell::banner(context.ui, "now", is_open(context, *place) ? shell::Banner::success : shell::Banner::note, now);
    opening(context, *place);
    if (!place->fee.empty()) {
      shell::heading(context.ui, "fee-title", 2, context.words(Text::visit_fee));
      shell::text(context.ui, "fee", context.words(place->fee));
    }
    shell::heading(context.ui, "where-title", 2, context.words(Text::visit_where));
    shell::text(context.ui, "address", context.words(place->address));
    if (!place->phone.empty())
      shell::link(context.ui, "phone", context.words(Text::visit_phone, {{"number", place->phone}}), "tel:" + place->phone,
                  {.look = Look::phone, .picture = Picture::phone});
    if (!place->website.empty()) shell::link(context.ui, "website", context.words(Text::visit_website), place->website, {.picture = Picture::external});
    access(context, *place);
    nearby(context, *place);
    provenance(context, "source", place->provenance);
  });
}

}  // namespace app
