// See decimal.h.
#include "core/base/decimal.h"

#include <array>
#include <cstdio>

namespace core {

std::string decimal(double value, int decimals) {
  std::array<char, 400> text{};  // the longest double has 309 digits before the point
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  std::string out = text.data();
  if (out.starts_with('-') && out.find_first_not_of("-0.") == std::string::npos) out.erase(0, 1);
  return out;
}

std::string grouped(long long value) {
  std::string out = std::to_string(value);
  for (std::size_t end = out.size(), first = value < 0 ? 1 : 0; end > first + 3;) out.insert(end -= 3, 1, ',');
  return out;
}

}  // namespace core
