// `pipaoi pack check DIR`: every file of a municipality's folder, shape and cross-references.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/waste_pack.h"
#include "core/base/municipality.h"

namespace cli {

int pack_check(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1) return wrong_use("pack check takes one folder");
  const std::string folder = arguments->words[0];
  if (!std::filesystem::is_directory(folder)) return failed(folder + " is not a folder: give a municipality's folder");
  core::Errors errors;
  const auto add = [&](const core::Errors& more) { errors.insert(errors.end(), more.begin(), more.end()); };
  const std::string city_file = folder + "/municipality.json";
  if (const auto text = read_file(city_file)) {
    if (const auto city = core::read_municipality(*text, city_file); !city) add(city.error());
  } else {
    errors.push_back({"file.unreadable", city_file, {}});
  }
  if (const auto pack = load_waste_pack(folder); !pack) add(pack.error());
  if (!errors.empty()) return failed(errors);
  std::cout << folder << ": good\n";
  return kDone;
}

}  // namespace cli
