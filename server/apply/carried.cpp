// See carried.h.
#include "server/apply/carried.h"

#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"
#include "core/forms/value.h"

namespace server {
namespace {

constexpr std::int64_t kLifeMs = std::int64_t{core::limits::kCarriedDays} * 24 * 3600 * 1000;

Answer unknown() { return refusal(404, "apply.unknown-parcel", "Nothing is kept under this name, or its week is over."); }

struct Place {
  std::string city, name;
  std::int64_t number = 0;
};

std::optional<Place> place_of(const Call& call) {
  const auto number = core::forms::whole_number(call.parts[1]);
  if (!core::forms::is_sha256(call.parts[0]) || !number || *number < 0 || *number >= core::limits::kCarriedParts) return std::nullopt;
  return Place{call.city_id, call.parts[0], *number};
}

bool has_room(Transaction& transaction, const std::string& city) {
  const Rows count = transaction.query("SELECT CAST(COUNT(*) AS BIGINT) FROM carried_part WHERE city = ?", {city});
  return count.empty() || count.integer(0, 0) < core::limits::kCarriedPartsOfCity;
}

bool has_begun(Transaction& transaction, const Place& place) {
  return !transaction.query("SELECT number FROM carried_part WHERE city = ? AND name = ? AND number = 0", {place.city, place.name}).empty();
}

Answer no_room() {
  Answer answer = refusal(503, "apply.no-room", "Too much is being kept at the moment: save the draft as a file, or send it later.");
  answer.headers = {{"Retry-After", "3600"}};
  return answer;
}

}  // namespace

void forget_carried(Transaction& transaction, const std::string& city, std::int64_t now_ms) {
  transaction.query("DELETE FROM carried_part WHERE city = ? AND created_ms < ?", {city, now_ms - kLifeMs});
}

Answer put_carried_part(const Call& call, Store& store) {
  const auto place = place_of(call);
  if (!place) return unknown();
  if (call.request.body.empty() || call.request.body.size() > core::limits::kCarriedPartBytes)
    return refusal(413, "apply.part-size", "A part has 1 to " + std::to_string(core::limits::kCarriedPartBytes) + " bytes.");
  auto answer = store.write([&](Transaction& transaction) -> Answer {
    const Rows found =
        transaction.query("SELECT content FROM carried_part WHERE city = ? AND name = ? AND number = ?", {place->city, place->name, place->number});
    if (!found.empty() && found.bytes(0, 0) != call.request.body)
      return refusal(409, "apply.parcel-exists", "Something else is kept under this name: make another code.");
    if (found.empty()) {
      if (place->number > 0 && !has_begun(transaction, *place)) return refusal(409, "apply.part-order", "Send part 0 first.");
      if (!has_room(transaction, place->city)) return no_room();
      transaction.query("INSERT INTO carried_part (city, name, number, content, created_ms) VALUES (?, ?, ?, ?, ?)",
                        {place->city, place->name, place->number, Bytes{call.request.body}, call.now_ms});
    }
    core::json::Writer out;
    out.begin_object().key("number").integer(place->number).end_object();
    return {.body = out.take()};
  });
  return answer ? std::move(*answer) : store_refusal(answer.error());
}

Prepared read_carried_part(const Call& call) {
  const auto place = place_of(call);
  if (!place) return tl::unexpected(unknown());
  return [place = *place, since = call.now_ms - kLifeMs](Transaction& transaction) -> Answer {
    const Rows found = transaction.query("SELECT content FROM carried_part WHERE city = ? AND name = ? AND number = ? AND created_ms >= ?",
                                         {place.city, place.name, place.number, since});
    if (found.empty()) return unknown();
    return {.body = std::string(found.bytes(0, 0)), .headers = {{"Content-Type", "application/octet-stream"}}};
  };
}

}  // namespace server
