// See random.h.
#include "server/random.h"

#include <sodium.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <semaphore>
#include <vector>

#include "core/base/code.h"

namespace server {
namespace {

// libsodium chooses its implementations here; a second call does nothing.
const bool kReady = sodium_init() >= 0;

// Each takes 64 MiB: a crowd at the door must not take the machine's memory.
std::counting_semaphore<2> password_places(2);

class Place {
 public:
  Place() : held_(password_places.try_acquire_for(std::chrono::seconds(2))) {}
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() {
    if (held_) password_places.release();
  }
  bool held() const { return held_; }

 private:
  bool held_;
};

using Bytes = std::vector<unsigned char>;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string hex_of(const unsigned char* bytes, std::size_t count) {
  std::string hex(count * 2 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes, count);
  hex.pop_back();
  return hex;
}

// Apart from hash_of(), by which the same key is found again.
std::array<unsigned char, crypto_secretbox_KEYBYTES> sealing_key(std::string_view key) {
  static constexpr std::string_view kPurpose = "pipaoi seal";
  std::array<unsigned char, crypto_secretbox_KEYBYTES> out{};
  crypto_generichash(out.data(), out.size(), bytes_of(key), key.size(), bytes_of(kPurpose), kPurpose.size());
  return out;
}

}  // namespace

std::string random_code(std::size_t signs) {
  std::string out;
  if (!kReady) std::abort();  // no source of randomness: nothing secret can be made
  for (std::size_t i = 0; i < signs; ++i) out += core::kCodeSigns[randombytes_uniform(static_cast<std::uint32_t>(core::kCodeSigns.size()))];
  return out;
}

int random_number(int below) { return static_cast<int>(randombytes_uniform(static_cast<std::uint32_t>(below))); }

std::string hash_of(std::string_view text) {
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), nullptr, 0);
  return hex_of(hash.data(), hash.size());
}

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), bytes_of(bytes), bytes.size());
  return hex_of(hash.data(), hash.size());
}

bool equal_secrets(std::string_view a, std::string_view b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

std::string seal(std::string_view text, std::string_view key) {
  if (!kReady) std::abort();
  Bytes out(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
  randombytes_buf(out.data(), crypto_secretbox_NONCEBYTES);
  crypto_secretbox_easy(out.data() + crypto_secretbox_NONCEBYTES, bytes_of(text), text.size(), out.data(), sealing_key(key).data());
  return hex_of(out.data(), out.size());
}

std::optional<std::string> unseal(std::string_view sealed, std::string_view key) {
  constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (sealed.size() < 2 * kAround) return std::nullopt;
  Bytes in(sealed.size() / 2);
  std::size_t count = 0;
  if (sodium_hex2bin(in.data(), in.size(), sealed.data(), sealed.size(), nullptr, &count, nullptr) != 0 || count < kAround) return std::nullopt;
  std::string out(count - kAround, '\0');
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(out.data()), in.data() + crypto_secretbox_NONCEBYTES, count - crypto_secretbox_NONCEBYTES,
                                 in.data(), sealing_key(key).data()) != 0)
    return std::nullopt;
  return out;
}

std::string password_hash(const std::string& password) {
  const Place place;
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (!kReady || crypto_pwhash_str(out.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    std::abort();  // 64 MiB are not to be had
  return out.data();
}

std::optional<bool> password_fits(const std::string& hash, const std::string& password) {
  const Place place;
  if (!place.held()) return std::nullopt;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace server
