// Several texts as one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// "a、b、c".
inline std::string joined(const std::vector<std::string>& all, std::string_view between = "、") {
  std::string out;
  for (const std::string& one : all) out += (&one == all.data() ? "" : std::string(between)) + one;
  return out;
}

}  // namespace core
