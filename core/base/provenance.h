// Where a record comes from. Every record of a pack carries it, itself or from the file it stands in.
#pragma once

#include <string>

#include "core/base/calendar.h"
#include "core/base/json.h"

namespace core {

struct Provenance {
  std::string source;   // address or work, as the reader of the page may look it up
  Date as_of;           // the day the fact was true at the source
  std::string license;  // with its attribution line
  bool sample = false;  // not official: screens say 見本

  static Provenance read(const json::Reader& object);
};

// A date member "YYYY-MM-DD"; notes an error and gives 1970-01-01 when it is not one.
Date read_date(const json::Reader& value);

}  // namespace core
