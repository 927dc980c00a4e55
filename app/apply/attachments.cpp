// See attachments.h.
#include "app/apply/attachments.h"

#include <algorithm>

#include "app/apply/records.h"
#include "app/common/request.h"
#include "core/base/json.h"
#include "core/forms/attachment.h"

namespace app::apply {
namespace {

// The key of what is on its way, in ApplyState::in_flight.
std::string flight(const std::string& key, const std::string& name) { return key + "/" + name; }

}  // namespace

std::string attaching_place(const std::string& procedure, const std::string& page, int row, const std::string& question) {
  return place_of(procedure, page, row) + "/" + question;
}

bool take_told(ApplyState& state, const core::forms::Question& question, const std::string& place, const std::string& told, std::vector<std::string>& names) {
  Attaching& attaching = state.attaching[place];
  const std::size_t space = told.find(' ');
  const std::string what = told.substr(0, space), about = space == std::string::npos ? "" : told.substr(space + 1);
  attaching.busy = what == "busy";
  if (what == "busy") return false;
  attaching.fault = what == "fault" ? about : "";
  if (what != "add" || !core::forms::read_attachment(about) || std::find(names.begin(), names.end(), about) != names.end()) return false;
  if (static_cast<std::int64_t>(names.size()) >= question.high) {
    attaching.fault = "many";
    return false;
  }
  names.push_back(about);
  return true;
}

std::map<std::string, Travel> waiting_attachments(const core::forms::Answers& answers) {
  std::map<std::string, Travel> out;
  for (const core::forms::Attachment& one : core::forms::attachments_of(answers)) out[core::forms::write_attachment(one)] = Travel::waiting;
  return out;
}

bool any_waiting(const std::map<std::string, Travel>& attached) {
  return std::any_of(attached.begin(), attached.end(), [](const auto& one) { return one.second == Travel::waiting; });
}

void send_attachment(State& state, const std::string& key, std::vector<shell::Effect>& effects) {
  const auto found = state.apply.sent.find(key);
  if (found == state.apply.sent.end() || found->second.outcome != Sent::Outcome::kept) return;
  const Sent& sent = found->second;
  for (const auto& [name, travel] : sent.attached)
    if (state.apply.in_flight.contains(flight(key, name))) return;
  for (const auto& [name, travel] : sent.attached) {
    const auto attachment = travel == Travel::waiting ? core::forms::read_attachment(name) : std::nullopt;
    if (!attachment) continue;
    state.apply.in_flight.insert(flight(key, name));
    state.apply.uploading = 0;
    core::json::Writer out;
    out.begin_object().key("address").string(state.api("applications/" + sent.receipt + "/attachments/" + attachment->sha256));
    out.key("authorization").string("Receipt " + sent.secret).key("name").string(name).end_object();
    effects.push_back({"upload", "apply-file:" + state.city_id() + ":" + flight(key, name), out.take()});
    return;
  }
}

void take_attachment_answer(State& state, const std::string& key, const std::string& name, int status, std::string_view body,
                            std::vector<shell::Effect>& effects) {
  state.apply.in_flight.erase(flight(key, name));
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || !sent->second.attached.contains(name)) return;
  constexpr int kGone = 410;  // of the page: not on this device
  Travel& travel = sent->second.attached[name];
  if (status == 200) {
    core::json::Document document(body, "attachment", 1 << 16);
    const bool complete = document.root().at("complete").boolean();
    if (!document.errors().empty() || !complete) return;  // not all of it, or not our server's answer: again later
    travel = Travel::there;
  } else if (status == kGone || certainly_refused(status, body)) {
    travel = Travel::lost;
  } else {
    return;
  }
  effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent->second)});
  send_attachment(state, key, effects);
  if (!any_waiting(sent->second.attached)) state.apply.status.erase(key);  // asked for again: what the city has now
}

}  // namespace app::apply
