// `pipaoi waste import-5374 DIR --out FILE`: the pack in FILE, what was repaired, doubted or dropped on standard error.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/text_file.h"
#include "core/waste/import_5374.h"
#include "core/waste/pack_writer.h"
#include "server/clock.h"

namespace cli {
namespace {

// The text of a file, if it is there; what coding it was saved in is told where it is not UTF-8.
std::optional<std::string> if_there(const std::string& folder, const std::string& name) {
  auto file = read_text_file(folder + "/" + name);
  if (!file) return std::nullopt;
  if (*file->read_as) std::cerr << folder << "/" << name << ":1: repaired: " << file->read_as << " read as UTF-8\n";
  return std::move(file->text);
}

const char* word_of(core::waste::Finding finding) {
  switch (finding) {
    case core::waste::Finding::repaired: return "repaired";
    case core::waste::Finding::doubtful: return "doubtful";
    case core::waste::Finding::dropped: return "dropped";
  }
  return "";
}

}  // namespace

int waste_import_5374(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"out"});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1 || !arguments->has("out")) return wrong_use("waste import-5374 takes DIR and --out FILE");
  const std::string folder = arguments->words[0];
  if (!std::filesystem::is_directory(folder)) return failed(folder + " is not a folder: give the folder that holds area_days.csv");
  core::waste::Files5374 files;
  files.area_days = if_there(folder, "area_days.csv");
  files.center = if_there(folder, "center.csv");
  files.description = if_there(folder, "description.csv");
  files.target = if_there(folder, "target.csv");
  files.remarks = if_there(folder, "remarks.csv");
  files.source = "5374 data: " + std::filesystem::path(folder).lexically_normal().filename().string();
  files.as_of = server::wall_time(system_ms()).date;
  const auto imported = core::waste::import_5374(files);
  if (!imported) return failed(imported.error());
  for (const core::waste::Note5374& note : imported->notes)
    std::cerr << folder << "/" << note.file << ":" << note.line << ": " << word_of(note.finding) << ": " << note.text << "\n";
  // Round trip before writing: what is written must be a pack.
  const std::string pack = core::waste::write_pack(imported->pack);
  if (const auto read = core::waste::read_pack(pack, arguments->get("out")); !read) return failed(read.error());
  if (!write_file(arguments->get("out"), pack)) return failed(arguments->get("out") + " cannot be written: check the folder, disk and rights");
  return kDone;
}

}  // namespace cli
