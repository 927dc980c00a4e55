// Names nobody can guess, the hashes by which they are kept, and texts only the holder of a key can read. libsodium.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace server {

// So many signs of core/base/code.h, 5 bits each.
std::string random_code(std::size_t signs);
// 0..below - 1, each as likely.
int random_number(int below);
// BLAKE2b-256 as hexadecimal.
std::string hash_of(std::string_view text);
// SHA-256 (FIPS 180-4) as hexadecimal, for what others compute too.
std::string sha256_of(std::string_view bytes);
// Takes the same time wherever the two differ.
bool equal_secrets(std::string_view a, std::string_view b);

// XSalsa20-Poly1305 under the BLAKE2b of the key, a nonce of its own each time; as hexadecimal.
std::string seal(std::string_view text, std::string_view key);
// nullopt: another key, or not what seal() made.
std::optional<std::string> unseal(std::string_view sealed, std::string_view key);

// Argon2id, libsodium's interactive limits (64 MiB, about 75 ms): two at once at most, the others wait.
std::string password_hash(const std::string& password);
// nullopt: too many at once, nothing was looked at.
std::optional<bool> password_fits(const std::string& hash, const std::string& password);

}  // namespace server
