// Postal codes of a municipality and the towns they stand for. postal.json of a pack; source: Japan Post's postal code data.
#pragma once

#include <map>
#include <string>

#include "core/base/provenance.h"

namespace core {

struct PostalCodes {
  std::map<std::string, std::string, std::less<>> town_by_code;  // seven digits -> 大通東一条北
  Provenance provenance;
};

Result<PostalCodes> read_postal_codes(std::string_view json, const std::string& file_name);

}  // namespace core
