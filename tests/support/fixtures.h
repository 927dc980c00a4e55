// For tests: files of tests/fixtures/KIND, each named by its defect, with what a reader must say of it beside.
#pragma once

#include <vector>

#include "core/base/error_text.h"
#include "support/files.h"

namespace testing {

struct Fixture {
  std::string name, json, told;
};

inline std::vector<Fixture> fixtures(const std::string& kind) {
  std::vector<Fixture> out;
  const std::filesystem::path folder = std::filesystem::path(PIPAOI_ROOT) / "tests/fixtures" / kind;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() == ".json") out.push_back({name, *read_file(entry.path()), read_file(folder / (name + ".txt")).value_or("no .txt beside it")});
  }
  return out;
}

// A line an error, as people read it.
template <class T>
std::string told(const core::Result<T>& result) {
  std::string out;
  if (!result)
    for (const core::Error& error : result.error()) out += core::error_text(error) + "\n";
  return out;
}

}  // namespace testing
