// A write that arrives twice (an answer was lost, a button was pressed again, an outbox was sent again) has one effect and one answer.
// draft-ietf-httpapi-idempotency-key-header-07. The answer is kept sealed under the key itself, and the key as its hash: an answer may hold
// a secret, and who reads the database shall not.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "server/store/store.h"

namespace server {

struct Answer {
  int status = 200;
  std::string body{};                                          // JSON, unless headers name another Content-Type
  std::vector<std::pair<std::string, std::string>> headers{};  // not kept under a key
};

struct OnceKey {
  std::string city;
  std::string key;           // as its sender chose it
  std::string request_hash;  // of method, path and body
  std::int64_t now_ms = 0;
};

// 8 to 128 printable ASCII characters.
bool usable_key(std::string_view key);

// What is kept under the key: its answer. Looked up before a request is checked at all, so that what was kept once answers the same on
// another day and after a change of the rules. other: the key was used for another request.
enum class Kept : std::uint8_t { nothing, same, other };
Kept kept_answer(Transaction& transaction, const OnceKey& key, Answer& answer);

// Inside a write: effect's answer, kept under the key in the same transaction; or the answer kept before. nullopt: the key was used for
// another request. An effect that refuses (status 400 and above) keeps nothing, undoes its changes, and may be tried again.
std::optional<Answer> once(Transaction& transaction, const OnceKey& key, const std::function<Answer(Transaction&)>& effect);

// Keys kept longer than this are forgotten: an outbox may wait a month.
inline constexpr std::int64_t kKeyLifeMs = std::int64_t{40} * 24 * 3600 * 1000;
void forget_old_keys(Transaction& transaction, std::int64_t now_ms);

}  // namespace server
