// See random.h.
#include "server/random.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

#include "core/base/code.h"

namespace server {
namespace {

// libsodium chooses its implementations here; a second call does nothing.
const bool kReady = sodium_init() >= 0;

}  // namespace

std::string random_code(std::size_t signs) {
  std::string out;
  if (!kReady) std::abort();  // no source of randomness: nothing secret can be made
  for (std::size_t i = 0; i < signs; ++i) out += core::kCodeSigns[randombytes_uniform(static_cast<std::uint32_t>(core::kCodeSigns.size()))];
  return out;
}

std::string hash_of(std::string_view text) {
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  std::array<char, 65> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

bool equal_secrets(std::string_view a, std::string_view b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

}  // namespace server
