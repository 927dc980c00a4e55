// `pipaoi waste import-5374 DIR --out FILE`: the pack in FILE, what was repaired, doubted or dropped on standard error.
#include <filesystem>

#include "cli/commands.h"
#include "cli/imported.h"
#include "core/waste/import_5374.h"
#include "server/clock.h"

namespace cli {

int waste_import_5374(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"out"});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1 || !arguments->has("out")) return wrong_use("waste import-5374 takes DIR and --out FILE");
  const std::string folder = arguments->words[0];
  if (!std::filesystem::is_directory(folder)) return failed(folder + " is not a folder: give the folder that holds area_days.csv");
  core::waste::Files5374 files;
  files.area_days = read_foreign(folder + "/area_days.csv");
  files.center = read_foreign(folder + "/center.csv");
  files.description = read_foreign(folder + "/description.csv");
  files.target = read_foreign(folder + "/target.csv");
  files.remarks = read_foreign(folder + "/remarks.csv");
  files.source = "5374 data: " + std::filesystem::path(folder).lexically_normal().filename().string();
  files.as_of = server::wall_time(system_ms()).date;
  const auto imported = core::waste::import_5374(files);
  if (!imported) return failed(imported.error());
  return write_imported(imported->pack, imported->notes, folder + "/", arguments->get("out"));
}

}  // namespace cli
