// See outbox.h. Invariants:
//  O1  What is sent stands on the device, under its key, before the network is asked, and its draft is removed in the same step.
//  O2  The key is the Idempotency-Key of every attempt, so however often it is sent it arrives once.
//  O3  A refusal by our API (4xx with one of its codes) brings the draft back; no answer, 429, 5xx and answers of others leave it waiting.
#include "app/apply/outbox.h"

#include <algorithm>
#include <cstdlib>

#include "app/apply/attachments.h"
#include "app/apply/parcel.h"
#include "app/apply/records.h"
#include "app/common/request.h"
#include "core/base/code.h"
#include "core/base/json.h"

namespace app::apply {
namespace {

using core::forms::Answers;
using Effects = std::vector<shell::Effect>;

// What the person does after sending, if that waits; under O2 and O3 like the application itself.
void send_step(State& state, const std::string& key, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.step.key.empty() || !state.apply.in_flight.insert(sent->second.step.key).second) return;
  const Step& step = sent->second.step;
  core::json::Writer body;
  body.begin_object().key("kind").string(step.withdraws ? "withdrawn" : "answered").key("message").string(step.withdraws ? "" : step.message);
  if (!step.withdraws && !step.files.empty()) {
    body.key("attachments").begin_array();
    for (const std::string& name : step.files) body.string(name);
    body.end_array();
  }
  body.end_object();
  effects.push_back({"send", "apply-step:" + state.city_id() + ":" + key,
                     write_request({"POST",
                                    state.api("applications/" + sent->second.receipt + "/events"),
                                    {{"Idempotency-Key", step.key}, {"Authorization", "Receipt " + sent->second.secret}},
                                    body.take()})});
}

// O3: the draft is back, with what the server said. A newer draft of the same procedure is not overwritten: the refused one stays where it
// is, marked, and is not sent again.
void bring_back(State& state, const std::string& key, const std::string& code, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  const std::string procedure = sent->second.procedure;
  if (code == "apply.version") state.apply.procedures.state = Load::idle;  // asked for again; the old one stays until then
  if (state.apply.drafts.contains(procedure)) {
    sent->second.outcome = Sent::Outcome::refused;
    keep_sent(state, key, effects);
    return;
  }
  state.apply.refused[procedure] = code;
  state.apply.drafts[procedure] = {sent->second.version, sent->second.answers, {}, {}};
  state.apply.sent.erase(sent);
  keep_draft(state, procedure, effects);
  keep_sent(state, key, effects);
  state.apply.told.insert(place_of(procedure, "check", -1));
  if (state.url.segment(2) == "sent" && state.url.parameter("key") == key) effects.push_back({"replace", state.href("apply/" + procedure + "/check"), ""});
}

void take_send_answer(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  state.apply.in_flight.erase(key);
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.outcome != Sent::Outcome::waiting) return;
  if (status == 201) {
    core::json::Document document(body, "receipt", 1 << 16);
    const std::string receipt = document.root().at("receipt").text(64), secret = document.root().at("secret").text(128);
    if (!document.errors().empty()) return;  // not our server's answer: it stays waiting, and the key keeps it single
    sent->second.outcome = Sent::Outcome::kept;
    sent->second.receipt = receipt;
    sent->second.secret = secret;
    keep_sent(state, key, effects);
    send_attachment(state, key, effects);
  } else if (certainly_refused(status, body)) {
    bring_back(state, key, problem_code(body), effects);
  }
}

void take_step_answer(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  const auto found = state.apply.sent.find(key);
  if (found == state.apply.sent.end()) return;
  Sent& sent = found->second;
  state.apply.in_flight.erase(sent.step.key);
  if (status != 201 && !certainly_refused(status, body)) return;
  sent.step.key.clear();
  // A refused one stays to be read, and may be sent again.
  const bool withdrew = std::exchange(sent.step.withdraws, false);
  if (status == 201) {
    // One that was lost on the way may be what the city asked for.
    for (const std::string& name : sent.step.files) sent.attached[name] = Travel::waiting;
    if (withdrew) std::erase_if(sent.attached, [](const auto& one) { return one.second == Travel::waiting; });
    sent.step = {};
    state.apply.step_refused.erase(key);
    if (sent.told) sent.told->state = withdrew ? "withdrawn" : "answered";
  } else {
    state.apply.step_refused[key] = problem_code(body);
  }
  keep_sent(state, key, effects);
  send_attachment(state, key, effects);
  state.apply.status.erase(key);  // asked for again: what the city has now
}

void take_status_answer(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  Status& to = state.apply.status[key];
  to.load = Load::failed;
  to.unknown = status == 404;
  const auto sent = state.apply.sent.find(key);
  if (status != 200 || sent == state.apply.sent.end()) return;
  core::json::Document document(body, "application", 1 << 20);
  const core::json::Reader root = document.root();
  Told told;
  told.state = root.at("state").text(32);
  const std::string procedure = root.at("procedure").text(64);
  const std::int64_t version = root.at("version").integer(1, 1000000);
  Answers answers = core::forms::read_answers(root.at("answers"));
  told.events = read_events(root.at("events"));
  root.at("attachments").each([&](const core::json::Reader& attachment) { told.missing += attachment.at("complete").boolean() ? 0 : 1; });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to.load = Load::done;
  if (state.today) told.heard = state.today->iso();
  sent->second.told = std::move(told);
  // Opened by its link: only now is it known what was sent.
  if (sent->second.procedure.empty()) {
    sent->second.procedure = procedure;
    sent->second.version = version;
    sent->second.answers = std::move(answers);
  }
  keep_sent(state, key, effects);
}

}  // namespace

void send_one(State& state, const std::string& key, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.outcome != Sent::Outcome::waiting || !state.apply.in_flight.insert(key).second) return;
  effects.push_back(
      {"send", "apply:" + state.city_id() + ":" + key,
       write_request(
           {"POST", state.api("applications"), {{"Idempotency-Key", key}}, write_parcel(sent->second.procedure, sent->second.version, sent->second.answers)})});
}

void take_step(State& state, const std::string& key, bool withdraws, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end()) return;
  sent->second.step.withdraws = withdraws;
  if (sent->second.step.key.empty()) sent->second.step.key = state.new_key();
  keep_sent(state, key, effects);
  send_step(state, key, effects);
}

void uploading(State& state, std::string_view told) {
  const std::string prefix = "apply-file:" + state.city_id() + ":";
  const std::size_t slash = told.find('/'), space = told.rfind(' ');
  if (!told.starts_with(prefix) || slash == std::string_view::npos || space == std::string_view::npos) return;
  state.apply.uploading[std::string(told.substr(prefix.size(), slash - prefix.size()))] = std::atoi(std::string(told.substr(space + 1)).c_str());
}

void answered(State& state, std::string_view id, int status, std::string_view body, Effects& effects) {
  // An answer for a city that was left meanwhile is not lost: what waits there is sent again, under its key.
  const std::string sending = "apply:" + state.city_id() + ":", asking = "apply-status:" + state.city_id() + ":",
                    stepping = "apply-step:" + state.city_id() + ":", attaching = "apply-file:" + state.city_id() + ":";
  if (id.starts_with(sending)) take_send_answer(state, std::string(id.substr(sending.size())), status, body, effects);
  if (id.starts_with(stepping)) take_step_answer(state, std::string(id.substr(stepping.size())), status, body, effects);
  if (id.starts_with(attaching)) {
    const std::string rest(id.substr(attaching.size()));
    const std::size_t slash = rest.rfind('/');
    if (slash != std::string::npos) take_attachment_answer(state, rest.substr(0, slash), rest.substr(slash + 1), status, body, effects);
  }
  if (id.starts_with(asking)) take_status_answer(state, std::string(id.substr(asking.size())), status, body, effects);
}

std::size_t unsent(const ApplyState& state) {
  const auto waits = [](const auto& one) {
    const Sent& sent = one.second;
    return sent.outcome == Sent::Outcome::waiting || !sent.step.key.empty() || (sent.outcome == Sent::Outcome::kept && any_waiting(sent.attached));
  };
  return static_cast<std::size_t>(std::count_if(state.sent.begin(), state.sent.end(), waits));
}

void send_waiting(State& state, Effects& effects) {
  for (const auto& [key, sent] : state.apply.sent) {
    if (sent.outcome == Sent::Outcome::waiting) send_one(state, key, effects);
    send_step(state, key, effects);
    send_attachment(state, key, effects);
  }
}

void ask_status(State& state, Effects& effects) {
  if (state.url.segment(1) != "apply" || state.url.segment(2) != "sent") return;
  const std::string key = state.url.parameter("key");
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.outcome != Sent::Outcome::kept) return;
  Status& status = state.apply.status[key];
  if (status.load != Load::idle) return;
  status.load = Load::loading;
  effects.push_back({"send", "apply-status:" + state.city_id() + ":" + key,
                     write_request({"GET", state.api("applications/" + sent->second.receipt), {{"Authorization", "Receipt " + sent->second.secret}}})});
}

void open_link(State& state, Effects& effects) {
  if (state.url.segment(1) != "apply" || state.url.segment(2) != "open") return;
  const std::string opened = state.url.parameter("opened");
  state.url.query.erase("opened");  // taken in once; the address follows
  const std::size_t dot = opened.find('.');
  if (dot == std::string::npos) return;
  const std::string receipt = opened.substr(0, dot), secret = opened.substr(dot + 1);
  if (!core::is_code(receipt) || !core::is_code(secret)) return;
  // One that is here keeps the secret it has: a link that was meddled with must not take it away.
  std::string key;
  for (const auto& [known, sent] : state.apply.sent)
    if (sent.outcome == Sent::Outcome::kept && sent.receipt == receipt && sent.secret == secret) key = known;
  if (key.empty()) {
    key = "link-" + receipt + "-" + secret.substr(0, 4);
    Sent& sent = state.apply.sent[key];
    sent.outcome = Sent::Outcome::kept;
    sent.receipt = receipt;
    sent.secret = secret;
    keep_sent(state, key, effects);
  }
  effects.push_back({"replace", state.href("apply/sent", {{"key", key}}), ""});
}

}  // namespace app::apply
