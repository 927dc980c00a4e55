// Receipts and secrets: Crockford's base 32 (crockford.com/base32), whose signs are told apart when read aloud or written on paper.
#pragma once

#include <string_view>

namespace core {

inline constexpr std::string_view kCodeSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // no I, L, O, U
// The longest of ours: a secret of 160 bits has 32.
inline constexpr std::size_t kMostCodeSigns = 64;

inline bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= kMostCodeSigns && text.find_first_not_of(kCodeSigns) == std::string_view::npos;
}

}  // namespace core
