// See idempotency.h.
#include "server/store/idempotency.h"

#include <algorithm>

#include "server/random.h"

namespace server {

bool usable_key(std::string_view key) {
  return key.size() >= 8 && key.size() <= 128 && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

Kept kept_answer(Transaction& transaction, const OnceKey& key, Answer& answer) {
  const Rows kept = transaction.query("SELECT request_hash, status, body FROM idempotency WHERE city = ? AND key = ?", {key.city, hash_of(key.key)});
  if (kept.empty()) return Kept::nothing;
  if (kept.text(0, 0) != key.request_hash) return Kept::other;
  answer.status = static_cast<int>(kept.integer(0, 1));
  answer.body = unseal(kept.text(0, 2), key.key).value_or("");
  return Kept::same;
}

std::optional<Answer> once(Transaction& transaction, const OnceKey& key, const std::function<Answer(Transaction&)>& effect) {
  // Claimed first: of two at once, the engine lets one in and makes the other wait or come again.
  const Rows claimed = transaction.query(
      "INSERT INTO idempotency (city, key, request_hash, status, body, created_ms) VALUES (?, ?, ?, 0, '', ?) ON CONFLICT (city, key) DO NOTHING",
      {key.city, hash_of(key.key), key.request_hash, key.now_ms});
  if (transaction.error()) return Answer{};
  if (claimed.changed == 0) {
    Answer answer;
    if (kept_answer(transaction, key, answer) == Kept::other) return std::nullopt;
    return answer;
  }
  Answer answer = effect(transaction);
  if (answer.status >= 400) transaction.undo();
  else
    transaction.query("UPDATE idempotency SET status = ?, body = ? WHERE city = ? AND key = ?",
                      {std::int64_t{answer.status}, seal(answer.body, key.key), key.city, hash_of(key.key)});
  return answer;
}

void forget_old_keys(Transaction& transaction, std::int64_t now_ms) {
  transaction.query("DELETE FROM idempotency WHERE created_ms < ?", {now_ms - kKeyLifeMs});
}

}  // namespace server
