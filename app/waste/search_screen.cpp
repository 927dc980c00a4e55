// /waste/search?q=: what goes where, as it is typed.
#include <algorithm>

#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "app/waste/unknown_words.h"
#include "core/base/join.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

// What was not found, now and before: for the city, if the person wants it to know.
void unknown_words(const Context& context) {
  const waste::UnknownWords& words = context.state.waste.unknown;
  const auto now = waste::unknown_word(context.state);
  // There before it has something to say: readers announce what changes inside it.
  const auto among = [](const auto& all, const std::string& word) { return std::find(all.begin(), all.end(), word) != all.end(); };
  const bool told = now && words.told.contains(*now), waits = now && among(words.sending, *now);
  const bool some_wait = !words.sending.empty() && !words.on_the_way;
  context.ui.leaf(Role::status, "words-told", Look::text,
                  told                                                        ? context.words(Text::waste_words_told)
                  : waits || (some_wait && context.state.waste.query.empty()) ? context.words(Text::waste_words_waiting)
                                                                              : shell::Words{});
  const bool fresh = now && !told && !waits;
  if (words.kept.empty() && !fresh) return;
  const auto card = context.ui.scope(Role::group, "words", Look::card);
  shell::heading(context.ui, "words-title", 2, context.words(Text::waste_words_title));
  std::vector<std::string> all = words.kept;
  if (fresh && !among(all, *now)) all.push_back(*now);
  shell::text(context.ui, "which", {core::escape_ruby(core::joined(all)), core::Language::ja}, Look::h3);
  shell::text(context.ui, "what", context.words(Text::waste_words_text));
  const auto buttons = context.ui.scope(Role::group, "buttons", Look::cluster);
  if (shell::button(context.ui, "tell", context.words(Text::waste_words_tell), {.look = Look::secondary})) context.send(waste::TellWords{});
  if (!words.kept.empty() && shell::button(context.ui, "drop", context.words(Text::waste_words_drop), {.look = Look::quiet})) context.send(waste::DropWords{});
}

// As many as a search gives.
constexpr std::size_t kMostFound = 20;

void results(const Context& context) {
  const std::string& query = context.state.waste.query;
  const auto& hits = context.state.waste.hits;
  // The status node is there before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "count", Look::text,
                  query.empty() ? context.words(Text::waste_search_examples)
                  : hits.empty()
                      ? context.words(Text::waste_nothing_found, {{"query", core::escape_ruby(query)}})
                      : context.words(hits.size() < kMostFound ? Text::waste_found : Text::waste_many_towns, {{"count", std::to_string(hits.size())}}));
  item_rows(context, hits.size());
  if (!context.state.waste.calendar.value->materials.empty())
    shell::link(context.ui, "helper", context.words(Text::waste_helper), context.href("waste/helper"),
                {.look = hits.empty() && !query.empty() ? Look::primary : Look::secondary, .picture = shell::Picture::search});
  unknown_words(context);
}

}  // namespace

void waste_search_screen(const Context& context) {
  screen(context, {.title = Text::waste_search_title, .back = context.href("waste")}, [&] {
    const auto& waste = context.state.waste;
    if (!loaded_or_told(context, waste.calendar)) return;
    item_search(context);
    if (!loaded_or_told(context, waste.items, waste.items_damaged)) return;
    results(context);
    provenance(context, "source", waste.calendar.value->items_provenance);
  });
}

}  // namespace app
