// See screen.h.
#include "app/safety/screen.h"

#include <algorithm>
#include <array>
#include <span>

#include "app/common/distance.h"
#include "app/common/frame.h"
#include "app/common/position.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::safety::Hazard;
using core::safety::Nearby;
using shell::Look;
using shell::Picture;
using shell::Role;

constexpr const char* kShelter = "shelter";

// What strikes here most often stands first; the sea is far.
constexpr std::array kOrder{std::pair{Hazard::earthquake, Text::safety_earthquake},
                            std::pair{Hazard::flood, Text::safety_flood},
                            std::pair{Hazard::inland_flood, Text::safety_inland_flood},
                            std::pair{Hazard::landslide, Text::safety_landslide},
                            std::pair{Hazard::fire, Text::safety_fire},
                            std::pair{Hazard::volcano, Text::safety_volcano},
                            std::pair{Hazard::tsunami, Text::safety_tsunami},
                            std::pair{Hazard::storm_surge, Text::safety_storm_surge}};

std::string code_of(Hazard hazard) { return std::string(core::safety::kHazardCodes[static_cast<std::size_t>(hazard)]); }

void calls(const Context& context) {
  const auto row = context.ui.scope(Role::group, "calls", Look::cluster);
  for (const auto& [number, text] : {std::pair{"119", Text::safety_call_119}, {"110", Text::safety_call_110}, {"171", Text::safety_call_171}})
    shell::link(context.ui, number, context.words(text), std::string("tel:") + number, {.look = Look::phone, .picture = Picture::phone});
}

void question(const Context& context, const std::string& chosen) {
  std::vector<shell::Choice> choices;
  for (const auto& [hazard, text] : kOrder) choices.push_back({code_of(hazard), context.words(text), {}});
  choices.push_back({kShelter, context.words(Text::safety_shelter), {}});
  const auto picked = shell::radios(context.ui, "hazard", context.words(Text::safety_hazard), choices, chosen);
  if (picked) context.send(msg::Go{context.href("safety", {{"for", *picked}}), true});
}

// In degrees, as GSI's map takes them in its address.
std::string map_address(const core::safety::EvacuationPlace& place) {
  return "https://maps.gsi.go.jp/#17/" + std::to_string(place.latitude) + "/" + std::to_string(place.longitude) + "/";
}

void place_card(const Context& context, const Nearby& one, bool with_town, bool told_shelter) {
  const auto item = context.ui.scope(Role::item, one.place->id, Look::card);
  const shell::Words name = context.words(one.place->name);
  shell::heading(context.ui, "name", with_town ? 3 : 2, name);
  if (one.metres >= 0) shell::text(context.ui, "distance", context.words(Text::common_distance, {{"distance", distance_text(one.metres)}}));
  if (with_town) shell::text(context.ui, "town", context.words(one.town->name), Look::small);
  shell::text(context.ui, "address", context.words(one.place->address), Look::small);
  if (told_shelter && one.place->shelter) shell::text(context.ui, "shelter", context.words(Text::safety_also_shelter), Look::small);
  if (!one.place->note.empty()) shell::text(context.ui, "note", context.words(one.place->note), Look::small);
  shell::link(context.ui, "map", context.words(Text::safety_map, {{"name", name.text}}), map_address(*one.place), {.picture = Picture::external});
}

void places(const Context& context, std::string_view key, std::span<const Nearby> all, bool with_town, bool told_shelter) {
  const auto list = context.ui.scope(Role::list, key, Look::list);
  for (const Nearby& one : all) place_card(context, one, with_town, told_shelter);
}

shell::Words town_words(const Context& context) {
  const auto& city = context.state.city.value;
  return city ? context.words(city->name) : shell::Words{};
}

void found(const Context& context, const std::string& asked) {
  const core::safety::Evacuation& evacuation = *context.state.safety.evacuation.value;
  const auto& here = context.state.position;
  const std::string town = context.state.city_id();
  const auto hazard = core::safety::hazard_from_code(asked);
  const std::vector<Nearby> all = hazard ? places_for(evacuation, *hazard, town, here) : shelters(evacuation, town, here);
  const auto own = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Nearby& one) { return one.town->id == town; }));
  const std::string name = town_words(context).text;
  context.ui.leaf(Role::status, "found", Look::lead,
                  all.empty()             ? context.words(Text::safety_none_anywhere, {{"name", name}})
                  : own > 0               ? context.words(Text::safety_found, {{"name", name}, {"count", std::to_string(own)}})
                  : evacuation.find(town) ? context.words(Text::safety_none, {{"name", name}})
                                          : context.words(Text::safety_no_data, {{"name", name}}));
  const std::span<const Nearby> shown = std::span(all).first(std::min(all.size(), own + context.state.safety.more_shown));
  if (here) {
    shell::text(context.ui, "nearest", context.words(Text::safety_nearest));
    places(context, "places", shown, true, hazard.has_value());
  } else {
    places(context, "places", shown.first(own), false, hazard.has_value());
    if (shown.size() > own) {
      shell::heading(context.ui, "others-title", 2, context.words(Text::safety_others));
      places(context, "others", shown.subspan(own), true, hazard.has_value());
    }
  }
  if (shown.size() < all.size() && shell::button(context.ui, "more", context.words(Text::common_more), {.look = Look::secondary}))
    context.send(safety::ShowMore{});
}

}  // namespace

void safety_screen(const Context& context) {
  screen(context, {.title = Text::safety_title, .back = context.href(""), .sample = false}, [&] {
    calls(context);
    shell::text(context.ui, "orders-first", context.words(Text::safety_orders_first));
    const auto& evacuation = context.state.safety.evacuation;
    if (!loaded_or_told(context, evacuation)) return;
    shell::text(context.ui, "intro", context.words(Text::safety_intro));
    const std::string asked = context.state.url.parameter("for");
    question(context, asked);
    if (asked == kShelter || core::safety::hazard_from_code(asked)) {
      position_button(context);
      found(context, asked);
    }
    provenance(context, "source", evacuation.value->provenance);
    shell::text(context.ui, "license", {core::escape_ruby(evacuation.value->provenance.license), core::Language::ja}, Look::small);
  });
}

}  // namespace app
