// `pipaoi pack check DIR`: every file of a municipality's folder, shape and cross-references.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "core/city/city_pack.h"

namespace cli {

int pack_check(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1) return wrong_use("pack check takes one folder");
  const std::string folder = arguments->words[0];
  if (!std::filesystem::is_directory(folder)) return failed(folder + " is not a folder: give a municipality's folder");
  const auto pack = core::city::read_city_pack([&](const std::string& name) { return read_file(folder + "/" + name); }, folder);
  if (!pack) return failed(pack.error());
  std::cout << folder << ": good\n";
  return kDone;
}

}  // namespace cli
