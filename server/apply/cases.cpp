// See cases.h.
#include "server/apply/cases.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/code.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/answers.h"
#include "core/forms/case_state.h"
#include "server/apply/attachments.h"
#include "server/apply/events.h"
#include "server/clock.h"
#include "server/random.h"

namespace server {
namespace {

constexpr int kMostListed = 50;
constexpr std::size_t kBodyBytes = 16 * 1024;

Answer unknown_case() { return refusal(404, "apply.unknown-receipt", "There is no such application."); }

// The name the applicant gave: the answer the device may remember as "name".
std::string applicant_name(const core::forms::Procedures& procedures, const std::string& procedure_id, const std::string& answers_json) {
  const core::forms::Procedure* procedure = procedures.find(procedure_id);
  if (!procedure) return {};
  core::json::Document document(answers_json, "answers", answers_json.size());
  const core::forms::Answers answers = core::forms::read_answers(document.root());
  for (const core::forms::Page& page : procedure->pages)
    for (const core::forms::Question& question : page.questions)
      if (question.remember == "name") return answers.one(question.id);
  return {};
}

void write_counts(core::json::Writer& out, Transaction& transaction, const std::string& city) {
  const Rows counts = transaction.query("SELECT state, CAST(COUNT(*) AS BIGINT) FROM application WHERE city = ? GROUP BY state", {city});
  out.key("counts").begin_object();
  for (const std::string_view state : core::forms::kCaseStates) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (counts.text(i, 0) == state) number = counts.integer(i, 1);
    out.key(state).integer(number);
  }
  out.end_object();
}

struct Decision {
  std::string kind, message;
  std::int64_t seen = 0;
};

tl::expected<Decision, Answer> read_decision(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const core::json::Reader root = document.root();
  Decision out{root.at("kind").text(16), root.at("message").text(core::limits::kMessageBytes), root.at("seen").integer(1, 100000)};
  if (out.kind != "asked" && out.kind != "accepted" && out.kind != "rejected") root.at("kind").note("apply.kind", "asked, accepted or rejected");
  if (out.message.empty() && out.kind != "accepted") root.at("message").note("apply.message", "say what is asked, or why it is rejected");
  if (!document.errors().empty()) return tl::unexpected(body_refusal("apply.body", "The body is not a decision: see /api/v1/openapi.json.", document.errors()));
  return out;
}

// The next event of an application, and its new state.
std::int64_t advance(Transaction& transaction, NewEvent event) {
  const Rows last = transaction.query("SELECT MAX(number) FROM application_event WHERE city = ? AND receipt = ?", {event.city, event.receipt});
  event.number = (last.empty() ? 0 : last.integer(0, 0)) + 1;
  add_event(transaction, event);
  transaction.query("UPDATE application SET state = ?, updated_ms = ? WHERE city = ? AND receipt = ?", {event.kind, event.at_ms, event.city, event.receipt});
  return event.number;
}

}  // namespace

Prepared list_cases(const Call& call) {
  const std::string state = call.request.query("state");
  if (!state.empty() && !core::forms::is_case_state(state))
    return tl::unexpected(refusal(400, "apply.state", "state is received, asked, answered, accepted, rejected or withdrawn."));
  return [&procedures = call.city.procedures, city = call.city_id, state](Transaction& transaction) -> Answer {
    const std::string select = "SELECT receipt, procedure_id, answers, state, created_ms, updated_ms FROM application WHERE city = ?";
    // Those that wait are shown oldest first, so that none is out of reach behind newer ones.
    const std::string order =
        std::string(" ORDER BY created_ms") + (core::forms::is_over(state) || state.empty() ? " DESC" : "") + ", receipt LIMIT " + std::to_string(kMostListed);
    const Rows rows = state.empty() ? transaction.query(select + order, {city}) : transaction.query(select + " AND state = ?" + order, {city, state});
    core::json::Writer out;
    out.begin_object().key("applications").begin_array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      out.begin_object().key("receipt").string(rows.text(i, 0)).key("procedure").string(rows.text(i, 1));
      out.key("applicant").string(applicant_name(procedures, rows.text(i, 1), rows.text(i, 2))).key("state").string(rows.text(i, 3));
      out.key("created").string(rfc3339_local(rows.integer(i, 4))).key("updated").string(rfc3339_local(rows.integer(i, 5))).end_object();
    }
    out.end_array();
    write_counts(out, transaction, city);
    out.end_object();
    return {.body = out.take()};
  };
}

Prepared read_case(const Call& call) {
  if (!core::is_code(call.parts[0])) return tl::unexpected(unknown_case());
  return [city = call.city_id, receipt = call.parts[0]](Transaction& transaction) -> Answer {
    const Rows found = transaction.query(
        "SELECT procedure_id, procedure_version, answers, state, created_ms, updated_ms FROM application WHERE city = ? AND receipt = ?", {city, receipt});
    if (found.empty()) return unknown_case();
    core::json::Writer out;
    out.begin_object().key("receipt").string(receipt).key("procedure").string(found.text(0, 0)).key("version").integer(found.integer(0, 1));
    out.key("answers").raw(found.text(0, 2)).key("state").string(found.text(0, 3));
    out.key("created").string(rfc3339_local(found.integer(0, 4))).key("updated").string(rfc3339_local(found.integer(0, 5)));
    write_attachments(out, transaction, city, receipt);
    write_events(out, transaction, city, receipt, true);
    out.end_object();
    return {.body = out.take()};
  };
}

Prepared decide_case(const Call& call) {
  auto decision = read_decision(call);
  if (!decision) return tl::unexpected(std::move(decision.error()));
  if (!core::is_code(call.parts[0])) return tl::unexpected(unknown_case());
  return [city = call.city_id, receipt = call.parts[0], decision = *decision, actor = "staff:" + call.staff->name,
          now_ms = call.now_ms](Transaction& transaction) -> Answer {
    const Rows found = transaction.query("SELECT state FROM application WHERE city = ? AND receipt = ?", {city, receipt});
    if (found.empty()) return unknown_case();
    const Rows last = transaction.query("SELECT MAX(number) FROM application_event WHERE city = ? AND receipt = ?", {city, receipt});
    if (last.integer(0, 0) != decision.seen)
      return refusal(409, "apply.changed", "Something happened to this application meanwhile: read it again, then decide.");
    if (core::forms::is_over(found.text(0, 0))) return refusal(409, "apply.over", "This application is decided already, or was withdrawn.");
    const std::int64_t number = advance(transaction, {city, receipt, 0, decision.kind, actor, decision.message, now_ms});
    core::json::Writer out;
    out.begin_object().key("state").string(decision.kind).key("events").integer(number).end_object();
    return {.status = 201, .body = out.take()};
  };
}

namespace {

// What an applicant does after sending: answers the city's question, with photos and files if there are any, or withdraws.
struct Step {
  bool withdraws = false;
  std::string message;
  std::vector<core::forms::Attachment> attachments;
};

tl::expected<Step, Answer> read_step(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const core::json::Reader root = document.root();
  Step out;
  if (const core::json::Reader kind = root.maybe("kind"); kind.exists()) {
    out.withdraws = kind.text(16) == "withdrawn";
    if (!out.withdraws && kind.text(16) != "answered") kind.note("apply.kind", "answered or withdrawn");
  }
  if (const core::json::Reader message = root.maybe("message"); message.exists()) out.message = message.text(core::limits::kMessageBytes);
  if (const core::json::Reader list = root.maybe("attachments"); list.exists())
    list.each([&](const core::json::Reader& one) {
      const auto attachment = core::forms::read_attachment(one.text(128));
      if (!attachment) one.note("apply.attachment", "TYPE.BYTES.SHA256, as an answer of photos has it");
      else out.attachments.push_back(*attachment);
    });
  if (static_cast<std::int64_t>(out.attachments.size()) > core::limits::kAttachmentsOfQuestion || (out.withdraws && !out.attachments.empty()))
    root.at("attachments").note("apply.attachments", "with an answer, at most " + std::to_string(core::limits::kAttachmentsOfQuestion));
  if (!out.withdraws && out.message.empty() && out.attachments.empty()) root.at("message").note("apply.message", "write an answer");
  if (!document.errors().empty()) return tl::unexpected(body_refusal("apply.body", "Send a message.", document.errors()));
  return out;
}

}  // namespace

Prepared take_step(const Call& call) {
  auto step = read_step(call);
  if (!step) return tl::unexpected(std::move(step.error()));
  if (!core::is_code(call.parts[0])) return tl::unexpected(unknown_case());
  return [city = call.city_id, receipt = call.parts[0], hash = hash_of(receipt_secret(call.request)), step = *step,
          now_ms = call.now_ms](Transaction& transaction) -> Answer {
    const Rows found = transaction.query("SELECT secret_hash, state FROM application WHERE city = ? AND receipt = ?", {city, receipt});
    if (found.empty() || !equal_secrets(found.text(0, 0), hash)) return unknown_case();
    const std::string& state = found.text(0, 1);
    if (step.withdraws && core::forms::is_over(state)) return refusal(409, "apply.over", "This application is decided already, or was withdrawn.");
    if (!step.withdraws && state != "asked") return refusal(409, "apply.not-asked", "The city has not asked anything, or has your answer already.");
    if (attached_bytes(transaction, city, receipt, step.attachments) > core::limits::kApplicationAttachmentBytes)
      return refusal(413, "apply.attachments-too-large", "Photos and files of one application have at most 24 MB.");
    announce_attachments(transaction, city, receipt, step.attachments);
    const std::string next = step.withdraws ? "withdrawn" : "answered";
    advance(transaction, {city, receipt, 0, next, "applicant", step.message, now_ms});
    core::json::Writer out;
    out.begin_object().key("state").string(next).end_object();
    return {.status = 201, .body = out.take()};
  };
}

}  // namespace server
