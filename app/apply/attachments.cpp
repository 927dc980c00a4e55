// See attachments.h.
#include "app/apply/attachments.h"

#include <algorithm>

#include "app/apply/records.h"
#include "app/common/request.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/base/split.h"
#include "core/forms/attachment.h"
#include "core/forms/value.h"

namespace app::apply {
namespace {

// The key of what is on its way, in ApplyState::in_flight.
std::string flight(const std::string& key, const std::string& name) { return key + "/" + name; }

// Where a chosen file goes: into an answer of a draft, or with a reply.
struct OpenPlace {
  std::vector<std::string> names;  // that are there
  std::int64_t most;
  std::string draft, sent;  // the procedure, or the key: what the device keeps anew; the other is empty
  core::forms::Answers* level = nullptr;
  std::string question;
  Step* step = nullptr;

  void add(const std::string& name) { (step ? step->files : level->values[question]).push_back(name); }
};

std::optional<OpenPlace> place_in_draft(ApplyState& state, const std::vector<std::string>& parts) {
  if (parts.size() < 3 || parts.size() > 4 || !state.procedures.value) return std::nullopt;
  const core::forms::Procedure* procedure = state.procedures.value->find(parts[0]);
  const core::forms::Page* page = procedure ? procedure->page(parts[1]) : nullptr;
  const core::forms::Question* question = page ? page->question(parts.back()) : nullptr;
  const auto draft = state.drafts.find(parts[0]);
  const bool in_row = parts.size() == 4;
  const auto row = in_row ? core::forms::whole_number(parts[2]) : std::optional<std::int64_t>(-1);
  if (!question || !core::forms::is_attachment(question->kind) || draft == state.drafts.end()) return std::nullopt;
  if (!row || page->repeated() != in_row || (*row >= 0) != in_row) return std::nullopt;
  core::forms::Answers* level = level_of(draft->second, page->id, static_cast<int>(*row));
  if (!level) return std::nullopt;
  const auto there = level->values.find(question->id);
  const std::vector<std::string> names = there == level->values.end() ? std::vector<std::string>{} : there->second;
  return OpenPlace{names, question->high, procedure->id, {}, level, question->id};
}

std::optional<OpenPlace> place_in_reply(ApplyState& state, const std::string& key) {
  const auto sent = state.sent.find(key);
  if (sent == state.sent.end() || !sent->second.step.key.empty()) return std::nullopt;
  return OpenPlace{sent->second.step.files, core::limits::kAttachmentsOfQuestion, {}, key, nullptr, {}, &sent->second.step};
}

std::optional<OpenPlace> open_place(ApplyState& state, const std::string& place) {
  const std::vector<std::string> parts = core::parts_of(place, '/');
  if (parts.size() == 3 && place == reply_files_place(parts[1])) return place_in_reply(state, parts[1]);
  return place_in_draft(state, parts);
}

// What happened to a chosen file. True: it was added.
bool take_name(Attaching& attaching, OpenPlace& open, std::string_view what, const std::string& about) {
  attaching.busy = what == "busy";
  if (what == "busy") return false;
  attaching.fault = what == "fault" ? about : "";
  if (what != "add" || !core::forms::read_attachment(about)) return false;
  if (std::find(open.names.begin(), open.names.end(), about) != open.names.end()) return false;
  if (static_cast<std::int64_t>(open.names.size()) >= open.most) {
    attaching.fault = "many";
    return false;
  }
  open.add(about);
  return true;
}

}  // namespace

std::string attaching_place(const std::string& procedure, const std::string& page, int row, const std::string& question) {
  return place_of(procedure, page, row) + "/" + question;
}

bool attaching_busy(const ApplyState& state, const std::string& place) {
  return std::any_of(state.attaching.begin(), state.attaching.end(), [&](const auto& one) { return one.second.busy && one.first.starts_with(place + "/"); });
}

void forget_attaching(ApplyState& state, const std::string& place) {
  std::erase_if(state.attaching, [&](const auto& one) { return one.first.starts_with(place + "/"); });
}

void attached(State& state, std::string_view told, std::vector<shell::Effect>& effects) {
  const std::size_t first = told.find(' '), second = first == std::string_view::npos ? first : told.find(' ', first + 1);
  const std::string place(told.substr(0, first));
  auto open = open_place(state.apply, place);
  // What was sent or thrown away meanwhile takes no more.
  if (!open || first == std::string_view::npos) return;
  const std::string_view what = told.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
  const std::string about(second == std::string_view::npos ? std::string_view() : told.substr(second + 1));
  if (!take_name(state.apply.attaching[place], *open, what, about)) return;
  if (open->sent.empty()) keep_draft(state, open->draft, effects);
  else keep_sent(state, open->sent, effects);
}

std::map<std::string, Travel> waiting_attachments(const core::forms::Procedure& procedure, const core::forms::Answers& answers) {
  std::map<std::string, Travel> out;
  for (const core::forms::Attachment& one : core::forms::attachments_of(procedure, answers)) out[core::forms::write_attachment(one)] = Travel::waiting;
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
    state.apply.uploading[key] = 0;
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
  // 410, of the page: it is not on this device. A content that came out wrong is sent again.
  constexpr int kGone = 410;
  const std::string code = certainly_refused(status, body) ? problem_code(body) : "";
  Travel& travel = sent->second.attached[name];
  if (status == 200) {
    core::json::Document document(body, "attachment", 1 << 16);
    const bool complete = document.root().at("complete").boolean();
    if (!document.errors().empty() || !complete) return;  // not all of it, or not our server's answer: again later
    travel = Travel::there;
  } else if (status == kGone || code == "apply.attachment-type" || code == "apply.unknown-attachment") {
    travel = Travel::lost;
  } else {
    return;
  }
  keep_sent(state, key, effects);
  send_attachment(state, key, effects);
  if (!any_waiting(sent->second.attached)) state.apply.status.erase(key);  // asked for again: what the city has now
}

}  // namespace app::apply
