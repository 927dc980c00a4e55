// UTF-8 to code points and back. Bytes that are not UTF-8 decode, one by one, to U+FFFD: nothing is skipped, nothing is out of range.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::uint32_t bytes;  // 1..4
};

// The code point at byte offset at (at < text.size()). Overlong forms, surrogates and cut sequences give kReplacement, one byte.
Decoded decode(std::string_view text, std::size_t at);

void append(std::string& out, char32_t code_point);
std::u32string to_code_points(std::string_view text);
std::string from_code_points(std::u32string_view text);
bool valid(std::string_view text);

}  // namespace core::utf8
