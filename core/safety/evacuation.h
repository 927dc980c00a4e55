// Places to flee to, by what one flees from: evacuation.json of a pack, with the towns around it, since the next place may lie in one of them.
// Designated emergency evacuation sites (指定緊急避難場所) and shelters (指定避難所) under the Disaster Countermeasures Basic Act.
#pragma once

#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/base/geo.h"
#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core::safety {

// The eight kinds of the Geospatial Information Authority's register, in its order.
enum class Hazard : std::uint8_t { flood, landslide, storm_surge, earthquake, tsunami, fire, inland_flood, volcano };
inline constexpr std::size_t kHazards = 8;
inline constexpr std::array<std::string_view, kHazards> kHazardCodes{"flood",   "landslide", "storm-surge",  "earthquake",
                                                                     "tsunami", "fire",      "inland-flood", "volcano"};
std::optional<Hazard> hazard_from_code(std::string_view code);

struct EvacuationPlace {
  std::string id;  // of the register
  Localized name, address;
  double latitude = 0, longitude = 0;  // WGS 84, degrees
  std::set<Hazard> hazards;            // none: not a place to flee to, only a shelter. What is not listed: not for that hazard
  bool shelter = false;                // people stay there afterwards
  Localized note;                      // may be empty
};

struct Town {
  std::string id;
  Localized name;
  std::vector<EvacuationPlace> places;
};

struct Evacuation {
  std::vector<Town> towns;
  Provenance provenance;
  const Town* find(const std::string& town) const;
};

Result<Evacuation> read_evacuation(std::string_view json, const std::string& file_name);

// Places that serve for a hazard, nearest first if a position is known, else the town's own first and in the file's order.
struct Nearby {
  const Town* town;
  const EvacuationPlace* place;
  double metres;  // negative: not known
};
std::vector<Nearby> places_for(const Evacuation& evacuation, Hazard hazard, const std::string& town, const std::optional<Position>& here);
// Where people stay afterwards, in the same order.
std::vector<Nearby> shelters(const Evacuation& evacuation, const std::string& town, const std::optional<Position>& here);

}  // namespace core::safety
