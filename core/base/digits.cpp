// See digits.h.
#include "core/base/digits.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace core {
namespace {

constexpr std::size_t kGroupBytes = 7;
// Of a group of so many bytes.
constexpr std::array<std::size_t, kGroupBytes + 1> kDigits{0, 3, 5, 8, 10, 13, 15, 17};

}  // namespace

std::string digits_of(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += kGroupBytes) {
    std::uint64_t value = 0;
    const std::string_view group = bytes.substr(at, kGroupBytes);
    for (const char byte : group) value = value << 8 | static_cast<unsigned char>(byte);
    std::string digits(kDigits[group.size()], '0');
    for (auto digit = digits.rbegin(); value > 0; ++digit, value /= 10) *digit = static_cast<char>('0' + value % 10);
    out += digits;
  }
  return out;
}

std::optional<std::string> bytes_of_digits(std::string_view digits) {
  std::string out;
  while (!digits.empty()) {
    const std::string_view group = digits.substr(0, kDigits.back());
    const auto size = std::find(kDigits.begin(), kDigits.end(), group.size());
    if (size == kDigits.end()) return std::nullopt;
    std::uint64_t value = 0;
    for (const char digit : group) {
      if (digit < '0' || digit > '9') return std::nullopt;
      value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    const auto bytes = static_cast<std::size_t>(size - kDigits.begin());
    if (value >> (8 * bytes) != 0) return std::nullopt;
    for (std::size_t i = bytes; i > 0; --i) out += static_cast<char>(value >> (8 * (i - 1)) & 0xff);
    digits.remove_prefix(group.size());
  }
  return out;
}

}  // namespace core
