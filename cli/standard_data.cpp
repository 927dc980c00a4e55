// `pipaoi waste export-standard` and `import-standard`: data sets 28 and 30 of the municipal standard open data set.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/imported.h"
#include "cli/waste_pack.h"
#include "core/waste/standard_data.h"
#include "server/clock.h"

namespace cli {

int waste_export_standard(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack", "out", "code", "name"});
  if (!arguments) return kWrongUse;
  for (const char* needed : {"pack", "out", "code", "name"})
    if (!arguments->has(needed)) return wrong_use(std::string("waste export-standard needs --") + needed);
  const auto code = core::waste::municipality_code(arguments->get("code"));
  if (!code) return wrong_use("--code is the municipality's code of six digits, the last its check digit");
  const auto pack = load_waste_pack(arguments->get("pack"));
  if (!pack) return failed(pack.error());
  const std::string out = arguments->get("out");
  std::error_code error;
  std::filesystem::create_directories(out, error);
  const core::waste::StandardData tables = core::waste::standard_data(*pack, *code, arguments->get("name"));
  // A byte-order mark, or Japanese spreadsheets take UTF-8 for Shift_JIS.
  static constexpr const char* kMark = "\xEF\xBB\xBF";
  for (const auto& [name, text] :
       {std::pair<const char*, const std::string&>{"_28_waste_sorting.csv", tables.sorting}, {"_30_waste_places.csv", tables.places}})
    if (!write_file(out + "/" + *code + name, kMark + text)) return failed(out + "/" + *code + name + " cannot be written: check the folder, disk and rights");
  std::cerr << "data set 30: towns stand for collection places, of which the pack has no register; positions are left out\n";
  return kDone;
}

int waste_import_standard(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"sorting", "places", "out"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("out") || (!arguments->has("sorting") && !arguments->has("places")) || !arguments->words.empty())
    return wrong_use("waste import-standard takes --sorting FILE (28), --places FILE (30) or both, and --out FILE");
  core::waste::StandardFiles files;
  for (const auto& [name, to] : {std::pair{"sorting", &files.sorting}, std::pair{"places", &files.places}}) {
    if (!arguments->has(name)) continue;
    *to = read_foreign(arguments->get(name));
    if (!*to) return failed(arguments->get(name) + " cannot be read as a table");
  }
  files.source = "standard data sets 28 and 30";
  files.as_of = server::wall_time(system_ms()).date;
  auto imported = core::waste::import_standard(files);
  // What the user called the tables.
  const auto called = [&](const std::string& table) { return arguments->get(table == core::waste::kSortingFile ? "sorting" : "places"); };
  if (!imported) {
    for (core::Error& error : imported.error()) error.path = called(error.path);
    return failed(imported.error());
  }
  std::vector<core::waste::ImportNote> notes = imported->notes;
  for (core::waste::ImportNote& note : notes) note.file = called(note.file);
  return write_imported(imported->pack, notes, "", arguments->get("out"));
}

}  // namespace cli
