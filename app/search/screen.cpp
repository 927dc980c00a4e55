// /search?q=: procedures and waste items together, as it is typed. See screen.h.
#include "app/search/screen.h"

#include "app/common/frame.h"
#include "app/notices/screens.h"
#include "app/waste/pieces.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

// Of each kind so many are shown; the kind's own screen has the rest.
constexpr std::size_t kMostOfAKind = 10;

// One kind of thing found: a heading, and links.
struct Kind {
  const char* key;
  Text title;
  Picture picture;
  std::vector<std::pair<std::string, shell::Words>> found;  // address below the city, name
};

// From `all` those whose name or words fit the query. address: of one of them.
template <class T, class Address>
void find_in(const State& state, const std::vector<T>& all, const std::vector<core::Findable>& findable, core::Localized T::*name, const Address& address,
             Kind& kind) {
  for (const std::size_t i : core::suggest(findable, state.waste.query, kMostOfAKind))
    kind.found.emplace_back(address(all[i]), pack_words(state, all[i].*name));
}

// By title; also those that are not for this person: who searches, asks.
void find_notices(const State& state, Kind& kind) {
  static const std::vector<std::string> kNoWords;
  const auto all = notices::shown(state, true);
  std::vector<core::Findable> findable;
  for (const auto* notice : all) findable.push_back({&notice->title, &kNoWords});
  for (const std::size_t i : core::suggest(findable, state.waste.query, kMostOfAKind))
    kind.found.emplace_back("notices?id=" + all[i]->id, notices::clerks_words(all[i]->title, state.language));
}

// Notices, stops, lessons and places: what has a name and an address.
std::vector<Kind> kinds_found(const State& state) {
  static const std::vector<std::string> kNoWords;
  std::vector<Kind> out{{"stops", Text::bus_stops_title, Picture::bus, {}},
                        {"lessons", Text::learn_title, Picture::smartphone, {}},
                        {"places", Text::visit_title, Picture::place, {}},
                        {"notices", Text::notices_title, Picture::bell, {}},
                        {"towns", Text::home_towns, Picture::place, {}}};
  find_notices(state, out[3]);
  if (const auto& stops = state.bus.stops.value)
    find_in(
        state, stops->all, stops->findable(), &core::ride::Stop::name, [](const auto& one) { return "bus?from=" + one.id; }, out[0]);
  if (const auto& lessons = state.learn.lessons.value) {
    std::vector<core::Findable> findable;
    for (const auto& lesson : lessons->all) findable.push_back({&lesson.title, &kNoWords});
    find_in(
        state, lessons->all, findable, &core::lessons::Lesson::title, [](const auto& one) { return "learn/" + one.id; }, out[1]);
  }
  if (const auto& places = state.visit.places.value) {
    std::vector<core::Findable> findable;
    for (const auto& place : places->all) findable.push_back({&place.name, &kNoWords});
    find_in(
        state, places->all, findable, &core::visit::Place::name, [](const auto& one) { return "visit/" + one.id; }, out[2]);
  }
  if (const auto& towns = state.neighbours.value) {
    std::vector<core::Findable> findable;
    for (const auto& town : towns->all) findable.push_back({&town.name, &kNoWords});
    find_in(
        state, towns->all, findable, &core::Neighbour::name, [](const auto& one) { return "towns?town=" + one.id; }, out[4]);
  }
  return out;
}

std::vector<const core::forms::Procedure*> procedures_found(const State& state) {
  std::vector<const core::forms::Procedure*> out;
  if (!state.apply.procedures.value) return out;
  std::vector<core::forms::Option> names;
  for (const core::forms::Procedure& procedure : state.apply.procedures.value->all) {
    names.push_back({procedure.id, procedure.name, {}, procedure.synonyms});
    names.back().words.push_back(procedure.reading);
  }
  for (const std::size_t i : core::suggest(core::forms::findable(names), state.waste.query, kMostOfAKind)) out.push_back(&state.apply.procedures.value->all[i]);
  return out;
}

void results(const Context& context) {
  const auto procedures = procedures_found(context.state);
  const auto& hits = context.state.waste.hits;
  const std::string& query = context.state.waste.query;
  const std::vector<Kind> kinds = kinds_found(context.state);
  const std::size_t items = std::min(hits.size(), kMostOfAKind);
  std::size_t count = procedures.size() + items;
  for (const Kind& kind : kinds) count += kind.found.size();
  // There before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "count", Look::text,
                  query.empty() ? context.words(Text::search_examples)
                  : count == 0  ? context.words(Text::search_none, {{"query", core::escape_ruby(query)}})
                                : context.words(Text::search_found, {{"count", std::to_string(count)}}));
  if (!procedures.empty()) {
    shell::heading(context.ui, "procedures-title", 2, context.words(Text::search_procedures));
    const auto list = context.ui.scope(Role::list, "procedures", Look::rows);
    for (const core::forms::Procedure* procedure : procedures) {
      const auto row = context.ui.scope(Role::item, procedure->id, Look::block);
      shell::link(context.ui, "open", context.words(procedure->name), context.href("apply/" + procedure->id),
                  {.look = Look::row_link, .picture = Picture::form});
    }
  }
  for (const Kind& kind : kinds) {
    if (kind.found.empty()) continue;
    shell::heading(context.ui, std::string(kind.key) + "-title", 2, context.words(kind.title));
    const auto list = context.ui.scope(Role::list, kind.key, Look::rows);
    for (const auto& [path, name] : kind.found) {
      const auto row = context.ui.scope(Role::item, path, Look::block);
      const shell::Url url = shell::Url::parse(path);
      shell::link(context.ui, "open", name, context.href(path.substr(0, path.find('?')), url.query), {.look = Look::row_link, .picture = kind.picture});
    }
  }
  if (items == 0) return;
  shell::heading(context.ui, "items-title", 2, context.words(Text::search_items));
  item_rows(context, items);
}

}  // namespace

void search_field(const Context& context) {
  const auto form = context.ui.scope(Role::search, "search", Look::search_row);
  const auto typed = shell::text_field(context.ui, "query", context.words(Text::search_label), context.state.waste.query,
                                       {.search = true, .hint = context.words(Text::search_hint), .error = {}});
  if (typed) context.send(waste::SetQuery{*typed});
  if (shell::button(context.ui, "go", context.words(Text::search_go), {.look = Look::primary, .picture = Picture::search, .submit = true}))
    context.send(msg::Go{context.href("search", {{"q", context.state.waste.query}})});
}

void search_screen(const Context& context) {
  screen(context, {.title = Text::search_title, .back = context.href("")}, [&] {
    const auto& waste = context.state.waste;
    if (!loaded_or_told(context, waste.calendar)) return;
    search_field(context);
    results(context);
  });
}

}  // namespace app
