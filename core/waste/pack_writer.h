// A waste pack as JSON that read_pack takes back: categories, areas, rules, suspensions and items. Bulky rules, which no importer makes,
// are left out; items share the calendar's provenance.
#pragma once

#include <string>

#include "core/waste/pack.h"

namespace core::waste {

std::string write_pack(const Pack& pack);

}  // namespace core::waste
