// See unknown_words.h.
#include "server/waste/unknown_words.h"

#include <algorithm>

#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/waste/unknown_word.h"
#include "server/clock.h"

namespace server {
namespace {

constexpr std::size_t kBodyBytes = 8 * 1024, kMostAtOnce = 20;
// A city's list, so that nobody fills the disk by it: above, what was asked for least, and longest ago, makes room.
constexpr std::int64_t kMostKept = 2000;
constexpr int kMostListed = 200;

}  // namespace

Prepared tell_unknown_words(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const core::json::Reader words = document.root().at("words");
  std::vector<std::string> told;
  std::size_t count = 0;
  words.each([&](const core::json::Reader& one) {
    if (++count > kMostAtOnce) return one.note("json.range", "at most " + std::to_string(kMostAtOnce) + " words at once");
    if (const auto word = core::waste::tellable(one.text(1024)); word && std::find(told.begin(), told.end(), *word) == told.end()) told.push_back(*word);
  });
  if (!document.errors().empty())
    return tl::unexpected(body_refusal("waste.words", "The body is not a list of words: see /api/v1/openapi.json.", document.errors()));
  return [city = call.city_id, told = std::move(told), now_ms = call.now_ms](Transaction& transaction) -> Answer {
    const Rows all = transaction.query("SELECT CAST(COUNT(*) AS BIGINT) FROM unknown_word WHERE city = ?", {city});
    std::int64_t kept = 0, there = all.empty() ? 0 : all.integer(0, 0);
    for (const std::string& word : told) {
      std::int64_t changed =
          transaction.query("UPDATE unknown_word SET asked = asked + 1, last_ms = ? WHERE city = ? AND word = ?", {now_ms, city, word}).changed;
      if (changed == 0) {
        if (there >= kMostKept) {
          const Rows least = transaction.query("SELECT word FROM unknown_word WHERE city = ? ORDER BY asked, last_ms, word LIMIT 1", {city});
          transaction.query("DELETE FROM unknown_word WHERE city = ? AND word = ?", {city, least.empty() ? std::string() : least.text(0, 0)});
          --there;
        }
        changed = transaction.query("INSERT INTO unknown_word (city, word, asked, last_ms) VALUES (?, ?, 1, ?)", {city, word, now_ms}).changed;
        ++there;
      }
      kept += changed;
    }
    core::json::Writer out;
    out.begin_object().key("kept").integer(kept).end_object();
    return {.status = 201, .body = out.take()};
  };
}

Prepared list_unknown_words(const Call& call) {
  return [city = call.city_id](Transaction& transaction) -> Answer {
    const Rows rows = transaction.query(
        "SELECT word, asked, last_ms FROM unknown_word WHERE city = ? ORDER BY asked DESC, last_ms DESC, word LIMIT " + std::to_string(kMostListed), {city});
    core::json::Writer out;
    out.begin_object().key("words").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i)
      out.begin_object()
          .key("word")
          .string(rows.text(i, 0))
          .key("asked")
          .integer(rows.integer(i, 1))
          .key("last")
          .string(wall_time(rows.integer(i, 2)).date.iso())
          .end_object();
    out.end_array().end_object();
    return {.body = out.take()};
  };
}

Answer settle_unknown_word(const Call& call, Store& store) {
  const auto done = store.write([&](Transaction& transaction) {
    transaction.query("DELETE FROM unknown_word WHERE city = ? AND word = ?", {call.city_id, call.parts[0]});
    return true;
  });
  if (!done) return store_refusal(done.error());
  core::json::Writer out;
  out.begin_object().key("word").string(call.parts[0]).key("state").string("done").end_object();
  return {.body = out.take()};
}

void forget_unknown_words(Transaction& transaction, const std::string& city, std::int64_t now_ms) {
  constexpr std::int64_t kDayMs = 24ll * 3600 * 1000;
  transaction.query("DELETE FROM unknown_word WHERE city = ? AND last_ms < ?", {city, now_ms - kUnknownWordDays * kDayMs});
}

}  // namespace server
