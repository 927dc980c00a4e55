// For tests: files as text.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace testing {

// nullopt: it cannot be read.
inline std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) return std::nullopt;
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}
// A file of the project, by its path from the root.
inline std::string project_file(const std::string& path) { return read_file(std::filesystem::path(PIPAOI_ROOT) / path).value_or(""); }

}  // namespace testing
