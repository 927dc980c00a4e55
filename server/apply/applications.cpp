// See applications.h.
#include "server/apply/applications.h"

#include "core/base/code.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/city/collection_changes.h"
#include "core/city/forms_city.h"
#include "server/apply/attachments.h"
#include "server/apply/events.h"
#include "server/clock.h"
#include "server/notices/stored.h"
#include "server/random.h"

namespace server {
namespace {

// Ten children with all their answers are 4 KB.
constexpr std::size_t kApplicationBytes = 64 * 1024;
// 35 bits and a check sign: enough to be told apart, short enough to be read aloud. What opens it is the secret of 160 bits.
constexpr std::size_t kReceiptSigns = 7, kSecretSigns = 32;

std::string new_receipt() {
  const std::string code = random_code(kReceiptSigns);
  return code + core::check_sign(code);
}

struct Sent {
  const core::forms::Procedure* procedure;
  core::forms::Answers answers;
};

tl::expected<Sent, Answer> read_body(const Call& call) {
  if (call.request.body.size() > kApplicationBytes) return tl::unexpected(refusal(413, "apply.too-large", "An application has at most 64 KB."));
  core::json::Document document(call.request.body, "", kApplicationBytes);
  const core::json::Reader root = document.root();
  const std::string id = root.at("procedure").text(64);
  const std::int64_t version = root.at("version").integer(1, 1000000);
  core::forms::Answers answers = core::forms::read_answers(root.at("answers"));
  if (!document.errors().empty())
    return tl::unexpected(body_refusal("apply.body", "The body is not an application: see the schema in /api/v1/openapi.json.", document.errors()));
  const core::forms::Procedure* procedure = call.city.procedures.find(id);
  if (!procedure)
    return tl::unexpected(refusal(404, "apply.unknown-procedure", "This municipality has no such procedure.", {{"/procedure", "apply.unknown-procedure", id}}));
  if (procedure->pages.empty())
    return tl::unexpected(refusal(422, "apply.counter-only", "This is done at the counter only.", {{"/procedure", "apply.counter-only", id}}));
  if (procedure->version != version)
    return tl::unexpected(refusal(409, "apply.version", "The procedure has changed: load it again and check the answers.",
                                  {{"/version", "apply.version", std::to_string(procedure->version)}}));
  return Sent{procedure, std::move(answers)};
}

Answer not_found() { return refusal(404, "apply.unknown-receipt", "There is no such application, or the secret is another's."); }

std::vector<BodyFault> faults_of(const Sent& sent, const core::waste::Pack& pack, const WallTime& now) {
  std::vector<BodyFault> out;
  for (const core::forms::Fault& fault : core::forms::check(*sent.procedure, sent.answers, core::city::forms_city(pack, now.date, now.minute)))
    out.push_back({"/answers/" + fault.path(), fault.code, fault.detail});
  return out;
}

}  // namespace

Prepared send_application(const Call& call) {
  auto sent = read_body(call);
  if (!sent) return tl::unexpected(std::move(sent.error()));
  const WallTime now = wall_time(call.now_ms);
  // A day may be one that a notice made: those are read with the rest. One of the pack's own days holds, too: whoever chose it had not read yet.
  const bool certain = faults_of(*sent, call.city.waste, now).empty();
  const core::forms::Answers kept = core::forms::asked(*sent->procedure, sent->answers);
  auto attachments = core::forms::attachments_of(*sent->procedure, kept);
  std::int64_t bytes = 0;
  for (const core::forms::Attachment& one : attachments) bytes += one.bytes;
  if (bytes > core::limits::kApplicationAttachmentBytes)
    return tl::unexpected(refusal(413, "apply.attachments-too-large", "Photos and files of one application have at most 24 MB."));
  core::json::Writer answers;
  core::forms::write_answers(answers, kept);
  // Drawn here: the effect may run more than once and must do the same each time.
  return [certain, now, sent = *sent, &pack = call.city.waste, city_id = call.city_id, id = sent->procedure->id, version = sent->procedure->version,
          answers = answers.take(), attachments = std::move(attachments), now_ms = call.now_ms, receipt = new_receipt(),
          secret = random_code(kSecretSigns)](Transaction& transaction) -> Answer {
    if (!certain) {
      core::waste::Pack as_told = pack;
      for (core::waste::Suspension& one : core::city::suspensions_of(notices_in_force(transaction, city_id, now.date).all, now.date))
        as_told.suspensions.push_back(std::move(one));
      if (const auto faults = faults_of(sent, as_told, now); !faults.empty())
        return refusal(422, "apply.answers", "Some answers are missing or cannot be right: mend them and send again.", faults);
    }
    transaction.query(
        "INSERT INTO application (city, receipt, procedure_id, procedure_version, answers, state, secret_hash, created_ms, updated_ms) "
        "VALUES (?, ?, ?, ?, ?, 'received', ?, ?, ?)",
        {city_id, receipt, id, version, answers, hash_of(secret), now_ms, now_ms});
    announce_attachments(transaction, city_id, receipt, attachments);
    add_event(transaction, {city_id, receipt, 1, "received", "applicant", "", now_ms});
    core::json::Writer out;
    out.begin_object().key("receipt").string(receipt).key("secret").string(secret).key("state").string("received").end_object();
    return {.status = 201, .body = out.take()};
  };
}

Prepared read_application(const Call& call) {
  // Checked here: bytes that are no text would be an error of the database, and tell it from an unknown receipt.
  if (!core::is_code(call.parts[0])) return tl::unexpected(not_found());
  return [city_id = call.city_id, receipt = call.parts[0], hash = hash_of(receipt_secret(call.request))](Transaction& transaction) -> Answer {
    const Rows found = transaction.query(
        "SELECT secret_hash, procedure_id, procedure_version, answers, state, created_ms, updated_ms FROM application WHERE city = ? AND receipt = ?",
        {city_id, receipt});
    if (found.empty() || !equal_secrets(found.text(0, 0), hash)) return not_found();
    core::json::Writer out;
    out.begin_object().key("receipt").string(receipt).key("procedure").string(found.text(0, 1)).key("version").integer(found.integer(0, 2));
    out.key("state").string(found.text(0, 4)).key("created").string(rfc3339_local(found.integer(0, 5)));
    out.key("updated").string(rfc3339_local(found.integer(0, 6))).key("answers").raw(found.text(0, 3));
    write_attachments(out, transaction, city_id, receipt);
    write_events(out, transaction, city_id, receipt, false);
    out.end_object();
    return {.body = out.take()};
  };
}

}  // namespace server
