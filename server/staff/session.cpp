// See session.h.
#include "server/staff/session.h"

#include "core/base/json.h"
#include "server/http/rate_limit.h"
#include "server/random.h"
#include "server/staff/accounts.h"

namespace server {
namespace {

constexpr std::int64_t kMinuteMs = 60 * 1000;
constexpr std::int64_t kSessionMs = 12 * 60 * kMinuteMs, kIdleMs = 60 * kMinuteMs, kNoticeUseMs = 5 * kMinuteMs, kWindowMs = 15 * kMinuteMs;
constexpr std::int64_t kMostAttempts = 10, kMostAttemptsAtName = 100, kMostAttemptsOfNetwork = 30;
constexpr std::size_t kTokenSigns = 52;  // 260 bits
constexpr std::size_t kBodyBytes = 4096;
constexpr const char* kCookie = "pipaoi-staff=";

// Its own path: no other request carries it. Secure: browsers send it over HTTPS, and to this machine itself.
std::string cookie(const std::string& city, const std::string& token, std::int64_t seconds) {
  return kCookie + token + "; Path=/api/v1/" + city + "/staff; Max-Age=" + std::to_string(seconds) + "; Secure; HttpOnly; SameSite=Strict";
}

std::string token_of(const Request& request) {
  std::string_view header = request.header("cookie");
  while (!header.empty()) {
    const std::string_view one = header.substr(0, header.find(';'));
    if (one.starts_with(kCookie)) return std::string(one.substr(std::string_view(kCookie).size()));
    header.remove_prefix(std::min(header.size(), one.size() + 1));
    while (header.starts_with(' ')) header.remove_prefix(1);
  }
  return {};
}

std::string member_json(const StaffMember& member) {
  core::json::Writer out;
  out.begin_object().key("name").string(member.name).key("role").string(member.role).end_object();
  return out.take();
}

// Counts the attempt before it is made, so that many at once are counted too. Returns the seconds to wait; 0: go on.
std::int64_t count_attempt(Transaction& transaction, const std::string& city, const std::string& subject, std::int64_t most, std::int64_t now_ms) {
  const Rows counted = transaction.query(
      "INSERT INTO sign_in_attempt (city, subject, window_ms, attempts) VALUES (?, ?, ?, 1) ON CONFLICT (city, subject) DO UPDATE SET "
      "attempts = CASE WHEN sign_in_attempt.window_ms < ? THEN 1 ELSE sign_in_attempt.attempts + 1 END, "
      "window_ms = CASE WHEN sign_in_attempt.window_ms < ? THEN excluded.window_ms ELSE sign_in_attempt.window_ms END RETURNING attempts, window_ms",
      {city, subject, now_ms, now_ms - kWindowMs, now_ms - kWindowMs});
  if (counted.empty() || counted.integer(0, 0) <= most) return 0;
  return std::max<std::int64_t>(1, (counted.integer(0, 1) + kWindowMs - now_ms + 999) / 1000);
}

struct Attempt {
  std::int64_t wait_s = 0;
  std::string account_city, role, hash;  // empty: no such account
};

// What attempts are counted by: a stranger far away shall not be able to shut a clerk out with a few wrong ones.
struct Subjects {
  std::string both, name, network;
};

Attempt begin_attempt(Transaction& transaction, const Call& call, const std::string& name, const Subjects& subjects) {
  Attempt out;
  transaction.query("DELETE FROM sign_in_attempt WHERE city = ? AND window_ms < ?", {call.city_id, call.now_ms - kWindowMs});
  transaction.query("DELETE FROM staff_session WHERE city = ? AND (ends_ms < ? OR used_ms < ?)", {call.city_id, call.now_ms, call.now_ms - kIdleMs});
  out.wait_s = std::max({count_attempt(transaction, call.city_id, subjects.both, kMostAttempts, call.now_ms),
                         count_attempt(transaction, call.city_id, subjects.name, kMostAttemptsAtName, call.now_ms),
                         count_attempt(transaction, call.city_id, subjects.network, kMostAttemptsOfNetwork, call.now_ms)});
  for (const std::string& city : {call.city_id, std::string(kEveryCity)}) {
    const Rows found = transaction.query("SELECT role, password_hash FROM staff_account WHERE city = ? AND name = ?", {city, name});
    if (!found.empty() && out.hash.empty()) out = {out.wait_s, city, found.text(0, 0), found.text(0, 1)};
  }
  return out;
}

}  // namespace

Answer sign_in(const Call& call, Store& store) {
  if (!same_origin(call.request)) return refusal(403, "auth.origin", "Send this from the staff page itself.");
  core::json::Document document(call.request.body, "", kBodyBytes);
  const std::string name = document.root().at("name").text(64), password = document.root().at("password").text(kMostPasswordBytes);
  if (!document.errors().empty()) return body_refusal("auth.body", "Send a name and a password.", document.errors());
  const std::string network = network_of(call.request.peer);
  const Subjects subjects{"both:" + hash_of(name + "\n" + network), "name:" + hash_of(name), "network:" + hash_of(network)};
  const auto attempt = store.write([&](Transaction& transaction) { return begin_attempt(transaction, call, name, subjects); });
  if (!attempt) return store_refusal(attempt.error());
  if (attempt->wait_s > 0) {
    Answer answer = refusal(429, "auth.too-often", "Too many attempts: wait, then try again.");
    answer.headers = {{"Retry-After", std::to_string(attempt->wait_s)}};
    return answer;
  }
  // Without an account as much work is done as with one.
  static const std::string kNobody = password_hash(random_code(kTokenSigns));
  const auto fits = password_fits(attempt->hash.empty() ? kNobody : attempt->hash, password);
  if (!fits) return store_refusal({StoreFault::busy, "too many sign in at once"});
  if (!*fits || attempt->hash.empty()) return refusal(401, "auth.wrong", "Name or password is wrong.");
  const std::string token = random_code(kTokenSigns);
  const auto begun = store.write([&](Transaction& transaction) {
    transaction.query("DELETE FROM sign_in_attempt WHERE city = ? AND subject = ?", {call.city_id, subjects.both});
    transaction.query("UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE city = ? AND subject IN (?, ?)",
                      {call.city_id, subjects.name, subjects.network});
    transaction.query("INSERT INTO staff_session (city, token_hash, account_city, name, used_ms, ends_ms) VALUES (?, ?, ?, ?, ?, ?)",
                      {call.city_id, hash_of(token), attempt->account_city, name, call.now_ms, call.now_ms + kSessionMs});
    return true;
  });
  if (!begun) return store_refusal(begun.error());
  return {.status = 200, .body = member_json({name, attempt->role}), .headers = {{"Set-Cookie", cookie(call.city_id, token, kSessionMs / 1000)}}};
}

Prepared read_session(const Call& call) {
  return [body = member_json(*call.staff)](Transaction&) -> Answer { return {.body = body}; };
}

Answer sign_out(const Call& call, Store& store) {
  if (!same_origin(call.request)) return refusal(403, "auth.origin", "Send this from the staff page itself.");
  if (const std::string token = token_of(call.request); !token.empty()) {
    const auto ended = store.write([&](Transaction& transaction) {
      return transaction.query("DELETE FROM staff_session WHERE city = ? AND token_hash = ?", {call.city_id, hash_of(token)}).changed;
    });
    if (!ended) return store_refusal(ended.error());
  }
  return {.body = "{}", .headers = {{"Set-Cookie", cookie(call.city_id, "", 0)}}};
}

Stored<std::optional<StaffMember>> signed_in(const Call& call, Store& store) {
  const std::string token = token_of(call.request);
  if (token.empty()) return std::optional<StaffMember>();
  const std::string hash = hash_of(token);
  std::int64_t used_ms = call.now_ms;
  auto member = store.read([&](Transaction& transaction) {
    // The role as it is now: an account that was taken away ends its sessions.
    const Rows found = transaction.query(
        "SELECT s.name, a.role, s.used_ms FROM staff_session s JOIN staff_account a ON a.city = s.account_city AND a.name = s.name "
        "WHERE s.city = ? AND s.token_hash = ? AND s.ends_ms > ? AND s.used_ms > ?",
        {call.city_id, hash, call.now_ms, call.now_ms - kIdleMs});
    if (found.empty()) return std::optional<StaffMember>();
    used_ms = found.integer(0, 2);
    return std::optional<StaffMember>({found.text(0, 0), found.text(0, 1)});
  });
  if (!member || !*member || call.now_ms - used_ms < kNoticeUseMs) return member;
  const auto noticed = store.write([&](Transaction& transaction) {
    return transaction.query("UPDATE staff_session SET used_ms = ? WHERE city = ? AND token_hash = ?", {call.now_ms, call.city_id, hash}).changed;
  });
  if (!noticed) return tl::unexpected(noticed.error());
  return member;
}

bool same_origin(const Request& request) {
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return true;  // no browser's script: a cookie alone does not come here from another site (SameSite)
  const std::size_t scheme = origin.find("://");
  return scheme != std::string_view::npos && origin.substr(scheme + 3) == request.header("host");
}

}  // namespace server
