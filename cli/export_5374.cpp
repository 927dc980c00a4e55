// `pipaoi waste export-5374 --pack P --out DIR [--from YYYY-MM-DD]`: the pack as a 5374.jp site's files; what they cannot say on standard error.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/waste_pack.h"
#include "core/waste/export_5374.h"
#include "server/clock.h"

namespace cli {

int waste_export_5374(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack", "out", "from"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || !arguments->has("out") || !arguments->words.empty()) return wrong_use("waste export-5374 takes --pack P and --out DIR");
  const auto from = arguments->has("from") ? core::Date::parse(arguments->get("from")) : std::optional(server::wall_time(system_ms()).date);
  if (!from) return wrong_use("--from is a day as YYYY-MM-DD");
  const auto pack = load_waste_pack(arguments->get("pack"));
  if (!pack) return failed(pack.error());
  const std::string out = arguments->get("out");
  std::error_code error;
  std::filesystem::create_directories(out, error);
  const core::waste::Export5374 files = core::waste::export_5374(*pack, *from);
  const std::pair<const char*, const std::string&> all[]{{"area_days.csv", files.area_days},
                                                         {"center.csv", files.center},
                                                         {"description.csv", files.description},
                                                         {"target.csv", files.target},
                                                         {"remarks.csv", files.remarks}};
  for (const auto& [name, text] : all)
    if (!write_file(out + "/" + name, text)) return failed(out + "/" + name + " cannot be written: check the folder, disk and rights");
  for (const std::string& note : files.notes) std::cerr << note << "\n";
  return kDone;
}

}  // namespace cli
