// See screen.h.
#include "app/home/screen.h"

#include "app/apply/screens.h"
#include "app/bus/screens.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/common/services.h"
#include "app/notices/screens.h"
#include "app/search/screen.h"
#include "app/waste/pieces.h"
#include "app/waste/update.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

// Today's: has it been put out? Nobody else is told.
void put_out(const Context& context, const core::waste::Category& category) {
  const std::string name = context.words(category.name).text;
  if (!waste::is_put_out(context.state, category.id)) {
    if (shell::button(context.ui, "put-out", context.words(Text::waste_put_out, {{"category", name}}), {.look = Look::secondary, .picture = Picture::check}))
      context.send(waste::PutOut{category.id, true});
    return;
  }
  shell::banner(context.ui, "put-out-done", shell::Banner::success, context.words(Text::waste_put_out_done, {{"category", name}}), true);
  if (shell::button(context.ui, "undo", context.words(Text::waste_put_out_undo), {.look = Look::quiet})) context.send(waste::PutOut{category.id, false});
}

// The next day on which something is collected, with all that is collected then.
void next_collection(const Context& context, const core::waste::Area& area) {
  const core::waste::Pack& pack = *context.state.waste.calendar.value;
  const auto coming = core::waste::schedule(pack, area, *context.state.today, 14);
  const auto first = std::find_if(coming.begin(), coming.end(), [](const auto& one) { return one.takes_place(); });
  if (first == coming.end()) {
    shell::text(context.ui, "none", context.words(Text::home_none_soon));
    return;
  }
  std::string names;
  for (auto one = first; one != coming.end() && one->date == first->date; ++one)
    if (one->takes_place())
      names += (names.empty() ? "" : context.words(Text::common_list_separator).text) + context.words(pack.category(one->category)->name).text;
  const shell::Words distance = days_from_now(context, first->date);
  shell::text(context.ui, "answer", context.words(Text::home_next, {{"names", names}, {"date", date_words(context, first->date).text}}), Look::answer);
  if (!distance.text.empty()) shell::text(context.ui, "distance", distance, Look::lead);
  const auto list = context.ui.scope(Role::list, "bags", Look::list);
  for (auto one = first; one != coming.end() && one->date == first->date; ++one) {
    const core::waste::Category& category = *pack.category(one->category);
    const auto row = context.ui.scope(Role::item, category.id, Look::row_card);
    shell::image(context.ui, "picture", category_picture(category), category.color, context.words(category.container));
    auto words = context.ui.scope(Role::group, "words", Look::stack);
    words.node().wide = true;
    shell::text(context.ui, "name", context.words(category.name), Look::h3);
    shell::text(context.ui, "container", context.words(category.container));
    season_warning(context, category);
    if (one->date == *context.state.today && one->takes_place()) put_out(context, category);
    const shell::Words why = why_words(context, *one);
    if (!why.text.empty()) shell::text(context.ui, "why", why, Look::small);
  }
}

void today_card(const Context& context) {
  const auto card = context.ui.scope(Role::group, "today", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::home_today));
  const auto& calendar = context.state.waste.calendar;
  if (!loaded_or_told(context, calendar)) return;
  const core::waste::Area* area = chosen_area(context.state);
  if (area && context.state.today) {
    next_collection(context, *area);
    shell::text(context.ui, "area", context.words(Text::waste_your_area, {{"area", context.words(area->name).text}}), Look::small);
    shell::link(context.ui, "more", context.words(Text::waste_to_calendar), context.href("waste/calendar"), {.picture = Picture::calendar});
  } else {
    shell::text(context.ui, "ask", context.words(Text::waste_ask_area));
    shell::link(context.ui, "choose-area", context.words(Text::waste_choose_area), context.href("waste/area"),
                {.look = Look::secondary, .picture = Picture::place});
  }
}

void your_rides(const Context& context) {
  const auto& bus = context.state.bus;
  if (!bus.stops.value || !bus::any_ahead(context)) return;
  const auto card = context.ui.scope(Role::group, "rides", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::bus_rides));
  bus::ride_rows(context, false);
}

void news(const Context& context) {
  if (context.state.notices.as_of.empty()) return;
  const auto mine = notices::shown(context.state, false);
  if (std::all_of(mine.begin(), mine.end(), [](const auto* notice) { return notice->urgent; })) return;
  const auto card = context.ui.scope(Role::group, "news", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::notices_title));
  notices::rows(context, 3);
  shell::link(context.ui, "all", context.words(Text::notices_to_all), context.href("notices"), {.picture = Picture::bell});
}

// What this person has begun or sent and may want to look at.
void your_applications(const Context& context) {
  const auto& state = context.state.apply;
  if (!state.procedures.value || (state.drafts.empty() && state.sent.empty())) return;
  const auto card = context.ui.scope(Role::group, "applications", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::home_your_things));
  apply::draft_rows(context);
  apply::sent_rows(context);
}

void tiles(const Context& context) {
  const auto box = context.ui.scope(Role::group, "tiles", Look::tiles);
  for (const Service& service : kServices)
    if (offers(context, service.id))
      shell::link(context.ui, service.id, context.words(service.name), context.href(service.id), {.look = Look::tile, .picture = service.picture});
}

}  // namespace

void home_screen(const Context& context) {
  const auto& city = context.state.city;
  const shell::Words heading =
      city.value ? context.words(Text::home_title, {{"city", context.words(city.value->name).text}}) : context.words(Text::common_product);
  screen(context, {.title = Text::common_product, .heading = heading}, [&] {
    if (!loaded_or_told(context, city)) return;
    today_card(context);
    your_rides(context);
    your_applications(context);
    news(context);
    shell::heading(context.ui, "search-title", 2, context.words(Text::search_title));
    search_field(context);
    shell::heading(context.ui, "services-title", 2, context.words(Text::home_services));
    tiles(context);
    shell::link(context.ui, "safety", context.words(Text::safety_title), context.href("safety"), {.look = Look::secondary, .picture = Picture::shelter});
    shell::link(context.ui, "towns", context.words(Text::home_towns), context.href("towns"), {});
    if (context.state.insecure) shell::text(context.ui, "insecure", context.words(Text::settings_insecure), Look::small);
  });
}

void not_found_screen(const Context& context) {
  screen(context, {.title = Text::home_not_found_title, .sample = false}, [&] {
    shell::text(context.ui, "what", context.words(Text::home_not_found_text));
    shell::link(context.ui, "home", context.words(Text::home_to_home), context.state.city_unknown ? "/" : context.href(""),
                {.look = Look::primary, .picture = Picture::home});
  });
}

}  // namespace app
