// One text as several.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// What stands between the separators, empty parts left out.
inline std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace core
