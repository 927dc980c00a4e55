// A waste pack given on the command line: a pack folder, or the file that import-5374 wrote.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/waste/pack.h"

namespace cli {

core::Result<core::waste::Pack> load_waste_pack(const std::string& path);

}  // namespace cli
