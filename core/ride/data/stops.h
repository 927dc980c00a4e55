// Where the bus stops: stops.json of a pack.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/language.h"
#include "core/base/provenance.h"
#include "core/base/suggest.h"

namespace core::ride {

// What people go there for; of `home` they come from.
enum class StopKind : std::uint8_t { home, station, office, hospital, school, shop, leisure };

struct Stop {
  std::string id;
  StopKind kind = StopKind::home;
  Localized name;
  std::string reading;                 // hiragana
  std::vector<std::string> words;      // what it is found by besides its name: reading, landmarks nearby
  double latitude = 0, longitude = 0;  // WGS 84, degrees
};

struct Stops {
  std::vector<Stop> all;
  Provenance provenance;

  std::vector<Findable> findable() const { return core::findable(all, &Stop::name, &Stop::words); }
  const Stop* find(const std::string& id) const;
  // Of a stop in `all`; -1: none of that id.
  int index_of(const std::string& id) const;
};

Result<Stops> read_stops(std::string_view json, const std::string& file_name);

}  // namespace core::ride
