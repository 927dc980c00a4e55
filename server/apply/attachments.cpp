// See attachments.h.
#include "server/apply/attachments.h"

#include <algorithm>
#include <set>

#include "core/base/code.h"
#include "core/base/limits.h"
#include "core/forms/value.h"
#include "server/random.h"

namespace server {
namespace {

constexpr std::int64_t kPart = core::limits::kAttachmentPartBytes;

Answer unknown() { return refusal(404, "apply.unknown-attachment", "There is no such application or attachment, or the secret is another's."); }

// Which one is meant; its fields are checked to be what they may be, for the database gets them.
struct Place {
  std::string city, receipt, sha256;
};

std::optional<Place> place_of(const Call& call) {
  const std::string& hash = call.parts[1];
  if (!core::forms::is_sha256(hash) || !core::is_code(call.parts[0])) return std::nullopt;
  return Place{call.city_id, call.parts[0], hash};
}

bool opens(Transaction& transaction, const Place& place, const std::string& secret_hash) {
  const Rows found = transaction.query("SELECT secret_hash FROM application WHERE city = ? AND receipt = ?", {place.city, place.receipt});
  return !found.empty() && equal_secrets(found.text(0, 0), secret_hash);
}

struct Announced {
  std::string type;
  std::int64_t bytes = 0;
  bool complete = false;

  std::int64_t parts() const { return (bytes + kPart - 1) / kPart; }
  std::int64_t bytes_of(std::int64_t part) const { return std::min(kPart, bytes - part * kPart); }
};

std::optional<Announced> look_up(Transaction& transaction, const Place& place) {
  const Rows found = transaction.query("SELECT type, bytes, complete_ms FROM attachment WHERE city = ? AND receipt = ? AND sha256 = ?",
                                       {place.city, place.receipt, place.sha256});
  if (found.empty()) return std::nullopt;
  return Announced{found.text(0, 0), found.integer(0, 1), found.integer(0, 2) != 0};
}

std::vector<std::int64_t> missing_parts(Transaction& transaction, const Place& place, const Announced& announced) {
  std::vector<std::int64_t> out;
  if (announced.complete) return out;
  const Rows there = transaction.query("SELECT number FROM attachment_part WHERE city = ? AND receipt = ? AND sha256 = ? ORDER BY number",
                                       {place.city, place.receipt, place.sha256});
  std::size_t next = 0;
  for (std::int64_t part = 0; part < announced.parts(); ++part) {
    if (next < there.size() && there.integer(next, 0) == part) ++next;
    else out.push_back(part);
  }
  return out;
}

Answer state_answer(const Announced& announced, const std::vector<std::int64_t>& missing) {
  core::json::Writer out;
  out.begin_object().key("bytes").integer(announced.bytes).key("part_bytes").integer(kPart).key("missing").begin_array();
  for (const std::int64_t part : missing) out.integer(part);
  out.end_array().key("complete").boolean(announced.complete).end_object();
  return {.body = out.take()};
}

std::string content_of(Transaction& transaction, const Place& place) {
  const Rows parts = transaction.query("SELECT content FROM attachment_part WHERE city = ? AND receipt = ? AND sha256 = ? ORDER BY number",
                                       {place.city, place.receipt, place.sha256});
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) out += parts.bytes(i, 0);
  return out;
}

// All parts are there: what they make is what was announced, or all of it has to come again.
Answer finish(Transaction& transaction, const Place& place, Announced announced, std::int64_t now_ms) {
  const std::string content = content_of(transaction, place);
  const auto type = core::forms::media_type_of(content);
  const bool same = sha256_of(content) == place.sha256, kind = type && core::forms::media_type_name(*type) == announced.type;
  if (!same || !kind) {
    transaction.query("DELETE FROM attachment_part WHERE city = ? AND receipt = ? AND sha256 = ?", {place.city, place.receipt, place.sha256});
    if (!same) return refusal(422, "apply.attachment-hash", "What came is not what was announced: send all parts again.");
    return refusal(422, "apply.attachment-type", "The content is not of the announced type: an application takes JPEG, PNG and PDF.");
  }
  transaction.query("UPDATE attachment SET complete_ms = ? WHERE city = ? AND receipt = ? AND sha256 = ?", {now_ms, place.city, place.receipt, place.sha256});
  announced.complete = true;
  return state_answer(announced, {});
}

}  // namespace

void announce_attachments(Transaction& transaction, const std::string& city, const std::string& receipt,
                          const std::vector<core::forms::Attachment>& attachments) {
  for (const core::forms::Attachment& one : attachments)
    transaction.query(
        "INSERT INTO attachment (city, receipt, sha256, type, bytes, complete_ms) VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (city, receipt, sha256) DO NOTHING",
        {city, receipt, one.sha256, core::forms::media_type_name(one.type), one.bytes});
}

std::int64_t attached_bytes(Transaction& transaction, const std::string& city, const std::string& receipt,
                            const std::vector<core::forms::Attachment>& further) {
  const Rows there = transaction.query("SELECT COALESCE(CAST(SUM(bytes) AS BIGINT), 0) FROM attachment WHERE city = ? AND receipt = ?", {city, receipt});
  std::int64_t out = there.empty() ? 0 : there.integer(0, 0);
  std::set<std::string> counted;
  for (const core::forms::Attachment& one : further)
    if (counted.insert(one.sha256).second && !look_up(transaction, {city, receipt, one.sha256})) out += one.bytes;
  return out;
}

void forget_unfinished_attachments(Transaction& transaction, const std::string& city, std::int64_t now_ms) {
  constexpr std::int64_t kLifeMs = std::int64_t{30} * 24 * 3600 * 1000;
  const Rows old = transaction.query(
      "SELECT attachment.receipt, attachment.sha256 FROM attachment JOIN application ON application.city = attachment.city AND application.receipt = "
      "attachment.receipt WHERE attachment.city = ? AND attachment.complete_ms = 0 AND application.updated_ms < ?",
      {city, now_ms - kLifeMs});
  for (std::size_t i = 0; i < old.size(); ++i)
    transaction.query("DELETE FROM attachment_part WHERE city = ? AND receipt = ? AND sha256 = ?", {city, old.text(i, 0), old.text(i, 1)});
}

void write_attachments(core::json::Writer& out, Transaction& transaction, const std::string& city, const std::string& receipt) {
  const Rows found =
      transaction.query("SELECT sha256, type, bytes, complete_ms FROM attachment WHERE city = ? AND receipt = ? ORDER BY sha256", {city, receipt});
  out.key("attachments").begin_array();
  for (std::size_t i = 0; i < found.size(); ++i)
    out.begin_object()
        .key("sha256")
        .string(found.text(i, 0))
        .key("type")
        .string(found.text(i, 1))
        .key("bytes")
        .integer(found.integer(i, 2))
        .key("complete")
        .boolean(found.integer(i, 3) != 0)
        .end_object();
  out.end_array();
}

Prepared read_attachment_state(const Call& call) {
  const auto place = place_of(call);
  if (!place) return tl::unexpected(unknown());
  return [place = *place, hash = hash_of(receipt_secret(call.request))](Transaction& transaction) -> Answer {
    if (!opens(transaction, place, hash)) return unknown();
    const auto announced = look_up(transaction, place);
    return announced ? state_answer(*announced, missing_parts(transaction, place, *announced)) : unknown();
  };
}

Answer put_attachment_part(const Call& call, Store& store) {
  const auto place = place_of(call);
  if (!place) return unknown();
  const auto number = core::forms::whole_number(call.parts[2]);
  auto answer = store.write([&](Transaction& transaction) -> Answer {
    if (!opens(transaction, *place, hash_of(receipt_secret(call.request)))) return unknown();
    const auto announced = look_up(transaction, *place);
    if (!announced) return unknown();
    if (announced->complete) return state_answer(*announced, {});
    if (!number || *number < 0 || *number >= announced->parts())
      return refusal(404, "apply.unknown-part", "Parts are numbered from 0 to " + std::to_string(announced->parts() - 1) + ".");
    if (static_cast<std::int64_t>(call.request.body.size()) != announced->bytes_of(*number))
      return refusal(422, "apply.part-size", "This part has " + std::to_string(announced->bytes_of(*number)) + " bytes: send exactly these.");
    transaction.query(
        "INSERT INTO attachment_part (city, receipt, sha256, number, content) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (city, receipt, sha256, number) DO UPDATE SET content = excluded.content",
        {place->city, place->receipt, place->sha256, *number, Bytes{call.request.body}});
    const auto missing = missing_parts(transaction, *place, *announced);
    return missing.empty() ? finish(transaction, *place, *announced, call.now_ms) : state_answer(*announced, missing);
  });
  return answer ? std::move(*answer) : store_refusal(answer.error());
}

Prepared read_attachment_content(const Call& call) {
  const auto place = place_of(call);
  if (!place) return tl::unexpected(unknown());
  return [place = *place](Transaction& transaction) -> Answer {
    const auto announced = look_up(transaction, place);
    if (!announced) return unknown();
    if (!announced->complete) return refusal(404, "apply.attachment-on-the-way", "It has not come yet, or not all of it.");
    return {.body = content_of(transaction, place), .headers = {{"Content-Type", announced->type}}};
  };
}

}  // namespace server
