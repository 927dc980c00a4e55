// Bad packs, each named by its defect, give exactly the errors that stand beside it; the real pack gives none.
#include "core/waste/pack.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/base/error_text.h"

namespace {
std::string read(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}
}  // namespace

TEST_CASE("Each defect of a waste pack is told as written beside it", "[waste]") {
  int pairs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(PIPAOI_ROOT) / "tests/fixtures/waste")) {
    if (entry.path().extension() != ".json") continue;
    ++pairs;
    const std::string name = entry.path().stem().string();
    INFO(name);
    const auto pack = core::waste::read_pack(read(entry.path()), "waste.json");
    std::string told;
    if (!pack)
      for (const core::Error& error : pack.error()) told += core::error_text(error) + "\n";
    CHECK(told == read(entry.path().parent_path() / (name + ".txt")));
  }
  CHECK(pairs >= 8);
}
