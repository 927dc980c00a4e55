// See evacuation.h.
#include "core/safety/evacuation.h"

#include <algorithm>

#include "core/base/find.h"
#include "core/base/limits.h"

namespace core::safety {
namespace {

EvacuationPlace read_place(const json::Reader& object) {
  EvacuationPlace out;
  out.id = object.at("id").text(64);
  out.name = Localized::read(object.at("name"));
  out.address = Localized::read(object.at("address"));
  out.latitude = object.at("lat").number(20, 46);
  out.longitude = object.at("lon").number(122, 154);
  object.at("hazards").each([&](const json::Reader& one) {
    const std::string code = one.text(32);
    if (const auto hazard = hazard_from_code(code)) out.hazards.insert(*hazard);
    else one.note("pack.hazard", "\"" + code + "\" is not a hazard of the register");
  });
  const json::Reader shelter = object.maybe("shelter");
  out.shelter = shelter.exists() && shelter.boolean();
  out.note = Localized::read_optional(object.maybe("note"));
  return out;
}

template <class Fits>
std::vector<Nearby> fitting(const Evacuation& evacuation, const std::string& town, const std::optional<Position>& here, const Fits& fits) {
  std::vector<Nearby> out;
  for (const Town& one : evacuation.towns)
    for (const EvacuationPlace& place : one.places)
      if (fits(place)) out.push_back({&one, &place, here ? metres_between(here->latitude, here->longitude, place.latitude, place.longitude) : -1});
  std::stable_sort(out.begin(), out.end(),
                   [&](const Nearby& a, const Nearby& b) { return here ? a.metres < b.metres : (a.town->id == town) > (b.town->id == town); });
  return out;
}

}  // namespace

std::optional<Hazard> hazard_from_code(std::string_view code) {
  const auto* found = std::find(kHazardCodes.begin(), kHazardCodes.end(), code);
  return found == kHazardCodes.end() ? std::nullopt : std::optional(static_cast<Hazard>(found - kHazardCodes.begin()));
}

const Town* Evacuation::find(const std::string& town) const { return find_by_id(towns, town); }

Result<Evacuation> read_evacuation(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const json::Reader root = document.root();
  Evacuation out;
  out.provenance = Provenance::read(root);
  std::set<std::string> ids;
  root.at("towns").each([&](const json::Reader& object) {
    Town town{object.at("id").text(64), Localized::read(object.at("name")), {}};
    object.at("places").each([&](const json::Reader& one) {
      EvacuationPlace place = read_place(one);
      if (!ids.insert(place.id).second) one.at("id").note("pack.duplicate-id", "\"" + place.id + "\" stands twice: rename one");
      town.places.push_back(std::move(place));
    });
    out.towns.push_back(std::move(town));
  });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

std::vector<Nearby> places_for(const Evacuation& evacuation, Hazard hazard, const std::string& town, const std::optional<Position>& here) {
  return fitting(evacuation, town, here, [&](const EvacuationPlace& place) { return place.hazards.contains(hazard); });
}

std::vector<Nearby> shelters(const Evacuation& evacuation, const std::string& town, const std::optional<Position>& here) {
  return fitting(evacuation, town, here, [](const EvacuationPlace& place) { return place.shelter; });
}

}  // namespace core::safety
