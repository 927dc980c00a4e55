// A municipality of the pack: names and contacts. municipality.json.
#pragma once

#include <set>
#include <string>

#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core {

struct Municipality {
  std::string id;  // first part of its addresses
  Localized name;
  std::string phone;  // of the city hall, digits and hyphens; empty: not known
  Localized address;
  std::string website;
  std::set<std::string> offers;  // services of the pack: "waste", "apply", "bus", "learn", "visit"
  Provenance provenance;

  bool offer(const std::string& service) const { return offers.contains(service); }
};

Result<Municipality> read_municipality(std::string_view json, const std::string& file_name);

}  // namespace core
