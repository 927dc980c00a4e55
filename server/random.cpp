// See random.h.
#include "server/random.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace server {
namespace {

constexpr std::string_view kSigns = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
// libsodium chooses its implementations here; a second call does nothing.
const bool kReady = sodium_init() >= 0;

}  // namespace

bool is_code(std::string_view text) { return !text.empty() && text.size() <= 64 && text.find_first_not_of(kSigns) == std::string_view::npos; }

std::string random_code(std::size_t signs) {
  std::string out;
  if (!kReady) std::abort();  // no source of randomness: nothing secret can be made
  for (std::size_t i = 0; i < signs; ++i) out += kSigns[randombytes_uniform(static_cast<std::uint32_t>(kSigns.size()))];
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
