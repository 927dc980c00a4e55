// A waste pack as JSON that read_pack takes back equal.
#pragma once

#include <string>

#include "core/waste/pack.h"

namespace core::waste {

std::string write_pack(const Pack& pack);

}  // namespace core::waste
