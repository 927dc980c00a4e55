// See unknown_word.h.
#include "core/waste/unknown_word.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace core::waste {

std::optional<std::string> tellable(std::string_view typed) {
  constexpr std::size_t kMostDigits = 4;
  std::u32string out;
  for (const char32_t point : utf8::to_code_points(typed)) {
    if (point == U' ' || point == U'\u3000' || point == U'\t') {
      if (!out.empty() && out.back() != U' ') out += U' ';
      continue;
    }
    if (point < 0x20 || point == U'@' || point == U'\uff20') return std::nullopt;
    out += point;
  }
  while (!out.empty() && out.back() == U' ') out.pop_back();
  const auto digits = std::count_if(out.begin(), out.end(), [](char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'\uff10' && c <= U'\uff19'); });
  if (out.empty() || out.size() > kWordCodePoints || static_cast<std::size_t>(digits) > kMostDigits) return std::nullopt;
  return utf8::from_code_points(out);
}

}  // namespace core::waste
