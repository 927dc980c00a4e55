// Bytes as decimal digits, for QR codes: their numeric mode spends 10 bits on three digits, so 7 bytes in 17 digits lose 1 %, where base 64 in byte mode
// loses a third (ISO/IEC 18004, 7.4.3). Groups of seven bytes, the first the highest; a shorter last group has as many digits as its largest number needs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

std::string digits_of(std::string_view bytes);
// nullopt: not what digits_of() gives.
std::optional<std::string> bytes_of_digits(std::string_view digits);

}  // namespace core
