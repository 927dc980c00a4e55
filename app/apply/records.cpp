// See records.h.
#include "app/apply/records.h"

#include "core/base/join.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"

namespace app::apply {
namespace {

using core::json::Reader;

constexpr std::size_t kKeptEvents = 20;

core::Result<Draft> read_draft(std::string_view text) {
  core::json::Document document(text, "draft", core::limits::kRecordBytes);
  const Reader root = document.root();
  Draft out;
  out.version = root.at("version").integer(1, 1000000);
  out.answers = core::forms::read_answers(root.at("answers"));
  if (const Reader saved = root.maybe("saved"); saved.exists()) out.saved = saved.text(10);
  root.at("prefilled").each([&](const Reader& question) { out.prefilled.insert(question.text(64)); });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

Step read_step(const Reader& object) {
  Step out;
  out.message = object.at("message").text(core::limits::kRecordBytes);
  object.at("files").each([&](const Reader& name) { out.files.push_back(name.text(128)); });
  out.withdraws = object.at("withdraws").boolean();
  out.key = object.at("key").text(128);
  return out;
}

Told read_told(const Reader& object) {
  Told out;
  out.state = object.at("state").text(32);
  out.events = read_events(object.at("events"));
  out.missing = static_cast<std::size_t>(object.at("missing").integer(0, 1000));
  out.heard = object.at("heard").text(10);
  return out;
}

core::Result<Sent> read_sent(std::string_view text) {
  core::json::Document document(text, "sent", core::limits::kRecordBytes);
  const Reader root = document.root();
  Sent out;
  out.procedure = root.at("procedure").text(64);
  out.version = root.at("version").integer(1, 1000000);
  out.answers = core::forms::read_answers(root.at("answers"));
  if (const Reader receipt = root.maybe("receipt"); receipt.exists()) {
    out.outcome = Sent::Outcome::kept;
    out.receipt = receipt.text(64);
    out.secret = root.at("secret").text(128);
    if (const Reader step = root.maybe("step"); step.exists()) out.step = read_step(step);
    // As it was called before what one does got more parts.
    if (const Reader reply = root.maybe("reply"); reply.exists()) {
      out.step.message = reply.text(core::limits::kRecordBytes);
      out.step.key = root.at("replyKey").text(128);
    }
    if (const Reader told = root.maybe("told"); told.exists()) out.told = read_told(told);
  }
  if (const Reader attached = root.maybe("attached"); attached.exists())
    attached.members([&](std::string_view name, const Reader& travel) {
      out.attached[std::string(name)] = static_cast<Travel>(travel.integer(0, static_cast<std::int64_t>(Travel::lost)));
    });
  if (const Reader refused = root.maybe("refused"); refused.exists() && refused.boolean()) out.outcome = Sent::Outcome::refused;
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

core::Result<std::map<std::string, std::string>> read_profile(std::string_view text) {
  core::json::Document document(text, "profile", core::limits::kRecordBytes);
  std::map<std::string, std::string> out;
  document.root().members([&](std::string_view token, const Reader& value) { out[std::string(token)] = value.text(); });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

// The part after prefix + city + ":"; nullopt: not such a key.
std::optional<std::string> id_in(std::string_view key, const std::string& prefix, const std::string& city) {
  const std::string whole = prefix + city + ":";
  if (!key.starts_with(whole)) return std::nullopt;
  return std::string(key.substr(whole.size()));
}

template <class T>
void take(std::map<std::string, T>& all, const std::string& id, std::string_view value, core::Result<T> (*read)(std::string_view), bool& damaged) {
  if (value.empty()) {
    all.erase(id);
  } else if (auto record = read(value)) {
    all[id] = std::move(*record);
  } else {
    damaged = true;
  }
}

void write_step(core::json::Writer& out, const Step& step) {
  out.key("step").begin_object().key("message").string(step.message).key("files").begin_array();
  for (const std::string& name : step.files) out.string(name);
  out.end_array().key("withdraws").boolean(step.withdraws).key("key").string(step.key).end_object();
}

void write_told(core::json::Writer& out, const Told& told) {
  out.key("told").begin_object().key("state").string(told.state).key("events").begin_array();
  // The last ones: a record that grows too long could not be read any more.
  const std::size_t first = told.events.size() > kKeptEvents ? told.events.size() - kKeptEvents : 0;
  for (std::size_t i = first; i < told.events.size(); ++i) {
    const Event& event = told.events[i];
    out.begin_object().key("kind").string(event.kind).key("by").string(event.by).key("message").string(event.message).key("at").string(event.at).end_object();
  }
  out.end_array().key("missing").integer(static_cast<std::int64_t>(told.missing)).key("heard").string(told.heard).end_object();
}

}  // namespace

std::string draft_key(const std::string& city, const std::string& procedure) { return "draft:" + city + ":" + procedure; }
std::string sent_key(const std::string& city, const std::string& key) { return "sent:" + city + ":" + key; }

void keep_draft(State& state, const std::string& procedure, std::vector<shell::Effect>& effects) {
  const auto draft = state.apply.drafts.find(procedure);
  if (draft != state.apply.drafts.end() && state.today) draft->second.saved = state.today->iso();
  effects.push_back({"store", draft_key(state.city_id(), procedure), draft == state.apply.drafts.end() ? "" : write_draft(draft->second)});
}

void keep_sent(const State& state, const std::string& key, std::vector<shell::Effect>& effects) {
  const auto sent = state.apply.sent.find(key);
  effects.push_back({"store", sent_key(state.city_id(), key), sent == state.apply.sent.end() ? "" : write_sent(sent->second)});
}

std::vector<Event> read_events(const Reader& list) {
  std::vector<Event> out;
  list.each([&](const Reader& event) {
    out.push_back({event.at("kind").text(32), event.at("by").text(32), event.at("message").text(), event.at("at").text(64)});
  });
  return out;
}

std::string write_draft(const Draft& draft) {
  core::json::Writer out;
  out.begin_object().key("version").integer(draft.version).key("answers");
  core::forms::write_answers(out, draft.answers);
  out.key("prefilled").begin_array();
  for (const std::string& question : draft.prefilled) out.string(question);
  out.end_array();
  if (!draft.saved.empty()) out.key("saved").string(draft.saved);
  out.end_object();
  return out.take();
}

std::string write_sent(const Sent& sent) {
  core::json::Writer out;
  out.begin_object().key("procedure").string(sent.procedure).key("version").integer(sent.version).key("answers");
  core::forms::write_answers(out, sent.answers);
  if (sent.outcome == Sent::Outcome::kept) out.key("receipt").string(sent.receipt).key("secret").string(sent.secret);
  if (!sent.attached.empty()) {
    out.key("attached").begin_object();
    for (const auto& [name, travel] : sent.attached) out.key(name).integer(static_cast<std::int64_t>(travel));
    out.end_object();
  }
  if (const Step& step = sent.step; !step.message.empty() || !step.files.empty() || !step.key.empty()) write_step(out, step);
  if (sent.told) write_told(out, *sent.told);
  if (sent.outcome == Sent::Outcome::refused) out.key("refused").boolean(true);
  out.end_object();
  return out.take();
}

std::string write_profile(const std::map<std::string, std::string>& profile) {
  if (profile.empty()) return {};
  core::json::Writer out;
  out.begin_object();
  for (const auto& [token, value] : profile) out.key(token).string(value);
  out.end_object();
  return out.take();
}

std::optional<std::string> needed_attachments(const std::map<std::string, std::string>& records) {
  std::set<std::string> needed;
  const auto add = [&](const core::forms::Answers& answers) {
    for (const core::forms::Attachment& one : core::forms::attachments_of(answers)) needed.insert(core::forms::write_attachment(one));
  };
  for (const auto& [key, value] : records) {
    if (key.starts_with("draft:")) {
      const auto draft = read_draft(value);
      if (!draft) return std::nullopt;
      add(draft->answers);
    }
    if (!key.starts_with("sent:")) continue;
    const auto sent = read_sent(value);
    if (!sent) return std::nullopt;
    if (sent->outcome != Sent::Outcome::kept) add(sent->answers);
    needed.insert(sent->step.files.begin(), sent->step.files.end());
    for (const auto& [name, travel] : sent->attached)
      if (travel == Travel::waiting) needed.insert(name);
  }
  return core::joined({needed.begin(), needed.end()}, " ");
}

void take_record(ApplyState& state, const std::string& city, std::string_view key, std::string_view value) {
  if (const auto procedure = id_in(key, "draft:", city)) take(state.drafts, *procedure, value, read_draft, state.damaged);
  if (const auto sent = id_in(key, "sent:", city)) take(state.sent, *sent, value, read_sent, state.damaged);
  if (key != "profile") return;
  if (value.empty()) state.profile.clear();
  else if (auto profile = read_profile(value)) state.profile = std::move(*profile);
  else state.damaged = true;
}

}  // namespace app::apply
