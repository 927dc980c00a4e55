// /waste/area: the collection area by the name of one's town. A town that lies in two areas is asked about by its part.
#include <algorithm>

#include "app/common/frame.h"
#include "app/waste/screens.h"
#include "core/base/kana.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

// Lists show at most this many entries, and say that there are more (architecture.md).
constexpr std::size_t kMostTowns = 50;

struct Match {
  const core::waste::Area* area;
  const core::waste::Town* town;
};

std::vector<Match> matches(const core::waste::Pack& pack, const std::string& query) {
  const std::u32string wanted = core::fold(query);
  const std::u32string kana = core::romaji_to_kana(wanted);
  std::vector<Match> found;
  if (wanted.empty()) return found;
  for (const core::waste::Area& area : pack.areas)
    for (const core::waste::Town& town : area.towns) {
      const auto has = [&](std::string_view text, const std::u32string& part) { return !part.empty() && core::fold(text).find(part) != std::u32string::npos; };
      if (has(town.name.texts[0], wanted) || has(town.name.texts[2], wanted) || has(town.reading, wanted) || has(town.reading, kana))
        found.push_back({&area, &town});
    }
  return found;
}

void area_button(const Context& context, std::string_view key, const shell::Words& words, const std::string& area) {
  if (shell::button(context.ui, key, words, {.look = Look::secondary}))
    context.send(waste::SetArea{area, context.href(context.state.url.parameter("then") == "notices" ? "notices" : "waste")});
}

void towns(const Context& context, const std::vector<Match>& found) {
  const auto list = context.ui.scope(Role::list, "towns", Look::list);
  for (std::size_t i = 0; i < std::min(found.size(), kMostTowns); ++i) {
    const core::waste::Town& town = *found[i].town;
    const auto item = context.ui.scope(Role::item, found[i].area->id + ":" + core::base_text(town.name.texts[0]), Look::stack);
    shell::Words words = context.words(town.name);
    if (!town.part.empty()) words = context.words(Text::waste_town_and_part, {{"town", words.text}, {"part", context.words(town.part).text}});
    area_button(context, "choose", words, found[i].area->id);
    shell::text(context.ui, "area", context.words(Text::waste_area_is, {{"area", context.words(found[i].area->name).text}}), Look::small);
  }
}

}  // namespace

void waste_area_screen(const Context& context) {
  screen(context, {.title = Text::waste_choose_area, .back = context.href("waste")}, [&] {
    const auto& calendar = context.state.waste.calendar;
    if (!loaded_or_told(context, calendar)) return;
    const auto typed = shell::text_field(context.ui, "town", context.words(Text::waste_town_label), context.state.waste.town_query,
                                         {.search = true, .hint = context.words(Text::waste_town_hint), .error = {}});
    if (typed) context.send(waste::SetTownQuery{*typed});
    const std::string& query = context.state.waste.town_query;
    const std::vector<Match> found = matches(*calendar.value, query);
    // There before it has something to say: readers announce what changes inside it.
    context.ui.leaf(Role::status, "count", Look::text,
                    core::fold(query).empty()   ? shell::Words{"", context.state.language}
                    : found.empty()             ? context.words(Text::waste_no_town)
                    : found.size() > kMostTowns ? context.words(Text::waste_many_towns, {{"count", std::to_string(kMostTowns)}})
                                                : context.words(Text::waste_towns_found, {{"count", std::to_string(found.size())}}));
    if (!found.empty()) towns(context, found);
    shell::heading(context.ui, "all-title", 2, context.words(Text::waste_all_areas));
    const auto list = context.ui.scope(Role::list, "areas", Look::list);
    for (const core::waste::Area& area : calendar.value->areas) {
      const auto item = context.ui.scope(Role::item, area.id, Look::block);
      area_button(context, "choose", context.words(area.name), area.id);
    }
  });
}

}  // namespace app
