// `pipaoi pack check DIR`: every file of a municipality's folder, shape and cross-references; then its texts in やさしい日本語.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "core/base/easy_japanese.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/city/city_pack.h"
#include "core/forms/references.h"

namespace cli {

int pack_check(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1) return wrong_use("pack check takes one folder");
  const std::string folder = arguments->words[0];
  if (!std::filesystem::is_directory(folder)) return failed(folder + " is not a folder: give a municipality's folder");
  const auto pack = core::city::read_city_pack([&](const std::string& name) { return read_file(folder + "/" + name); }, folder);
  if (!pack) return failed(pack.error());
  core::Errors errors;
  const auto add_missing = [&](const std::string& id, core::Errors missing) {
    for (core::Error& error : missing) {
      error.path = folder + "/procedures.json: " + id + "/" + error.path;
      errors.push_back(std::move(error));
    }
  };
  for (const core::forms::Procedure& procedure : pack->procedures.all) add_missing(procedure.id, core::forms::missing_texts(procedure));
  if (pack->procedures.guide) add_missing("guide", core::forms::missing_texts(*pack->procedures.guide));
  for (const auto& file : std::filesystem::directory_iterator(folder))
    if (file.path().extension() == ".json")
      if (const auto text = read_file(file.path().string()))
        core::json::Document(*text, file.path().string(), core::limits::kPackFileBytes)
            .each_text("ja-easy", [&](const std::string& path, std::string_view easy) {
              for (core::Error& error : core::check_easy_japanese(easy, path)) errors.push_back(std::move(error));
            });
  if (!errors.empty()) return failed(errors);
  std::cout << folder << ": good\n";
  return kDone;
}

}  // namespace cli
