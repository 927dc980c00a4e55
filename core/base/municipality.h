// A municipality of the pack: names and contacts. municipality.json.
#pragma once

#include <string>

#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core {

struct Municipality {
  std::string id;  // "bibai": first part of its addresses
  Localized name;
  std::string phone;  // of the city hall, digits and hyphens
  Localized address;
  std::string website;
  Provenance provenance;
};

Result<Municipality> read_municipality(std::string_view json, const std::string& file_name);

}  // namespace core
