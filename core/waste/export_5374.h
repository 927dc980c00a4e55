// Writes a waste pack as the CSV files of a 5374.jp site: what import_5374 takes back. Format: see import_5374.h. What the format cannot say is written as
// nearly as it can, or left out, and told.
#pragma once

#include <string>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

struct Export5374 {
  std::string area_days, center, description, target, remarks;
  std::vector<std::string> notes;  // what is not, or not quite, in the files
};

// from: where rules that the day grammar has no signs for ("the 15th, on Mondays if it is a Sunday") are written as single days, those of a year from here.
Export5374 export_5374(const Pack& pack, Date from);

}  // namespace core::waste
