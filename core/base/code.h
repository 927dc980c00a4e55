// Receipts and secrets: Crockford's base 32 (crockford.com/base32), whose signs are told apart when read aloud or written on paper.
#pragma once

#include <string>
#include <string_view>

namespace core {

inline constexpr std::string_view kCodeSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // no I, L, O, U
// The longest of ours: a secret of 160 bits has 32.
inline constexpr std::size_t kMostCodeSigns = 64;

inline bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= kMostCodeSigns && text.find_first_not_of(kCodeSigns) == std::string_view::npos;
}

// The sign that makes `code` checkable when it stands after it: one wrong sign, or two that changed places within 31, is always noticed. A cyclic code over
// GF(32), x^5 + x^2 + 1, with the root 2 (W. W. Peterson, D. T. Brown, Cyclic Codes for Error Detection, Proc. IRE 49 (1961)).
char check_sign(std::string_view code);
// Whether the last sign is the check sign of those before it.
bool checks(std::string_view code);

// What somebody typed or read out as a code: small letters, full-width signs, spaces and hyphens as they are meant, I and L as 1, O as 0. What is no sign
// stays, for is_code() to refuse.
std::string code_from_typed(std::string_view typed);
// "K7M29QHX" as "K7M2-9QHX": four signs are read aloud at once.
std::string grouped_code(std::string_view code);

}  // namespace core
