// `pipaoi waste import-5374 DIR --out FILE`.
#include "cli/commands.h"

namespace cli {

int waste_import_5374(const std::vector<std::string>&) { return failed("import-5374 is being written"); }

}  // namespace cli
