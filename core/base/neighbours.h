// The municipalities of the region: which are here, and who offers what elsewhere. municipalities.json. What is not written is not known.
#pragma once

#include <string>
#include <vector>

#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core {

struct Capability {
  enum class State : std::uint8_t { here, elsewhere, planned } state = State::here;
  std::string service;  // "waste", "apply", "bus", "learn", "visit"
  Localized text;       // what there is, where it is not here
  std::string source;
};

struct Neighbour {
  std::string id;
  Localized name;
  bool here = false;  // has a pack: its addresses begin with its id
  std::vector<Capability> offers;
};

struct Neighbours {
  std::vector<Neighbour> all;
  Provenance provenance;
};

Result<Neighbours> read_neighbours(std::string_view json, const std::string& file_name);

}  // namespace core
