// Percent-encoding of addresses (RFC 3986 section 2.1), for the page's router and the server alike.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Sequences that are no valid escape stay as they are. The result may be any bytes; check utf8::valid where text is needed.
std::string percent_decode(std::string_view text, bool plus_is_space);
// All but unreserved characters as %XX.
std::string percent_encode(std::string_view text);

}  // namespace core
