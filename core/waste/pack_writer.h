// A waste pack as JSON that read_pack takes back: categories, areas, rules, suspensions and items. Bulky rules, which no importer makes,
// are left out; items share the calendar's provenance.
#pragma once

#include <string>

#include "core/waste/pack.h"

namespace core::waste {

std::string write_pack(const Pack& pack);
// Single entries, as they stand in the files.
std::string write_item(const Item& item);
std::string write_area(const Area& area);
std::string write_suspension(const Suspension& suspension);

}  // namespace core::waste
