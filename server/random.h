// Names nobody can guess, and the hashes by which they are kept. libsodium.
#pragma once

#include <string>
#include <string_view>

namespace server {

// So many signs of core/base/code.h, 5 bits each.
std::string random_code(std::size_t signs);
// BLAKE2b-256 as hexadecimal.
std::string hash_of(std::string_view text);
// Takes the same time wherever the two differ.
bool equal_secrets(std::string_view a, std::string_view b);

}  // namespace server
