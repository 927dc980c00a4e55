// A word that was searched for and not found, as it may be told to the city.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core::waste {

inline constexpr std::size_t kWordCodePoints = 30;

// Without spaces at its ends and with single ones inside; nullopt: nothing, too long for the name of a thing, or with an "@", a line break or five digits,
// which things have not, but people do.
std::optional<std::string> tellable(std::string_view typed);

}  // namespace core::waste
