// See records.h.
#include "app/apply/records.h"

#include "core/base/join.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"

namespace app::apply {
namespace {

using core::json::Reader;

core::Result<Draft> read_draft(std::string_view text) {
  core::json::Document document(text, "draft", core::limits::kRecordBytes);
  const Reader root = document.root();
  Draft out;
  out.version = root.at("version").integer(1, 1000000);
  out.answers = core::forms::read_answers(root.at("answers"));
  root.at("prefilled").each([&](const Reader& question) { out.prefilled.insert(question.text(64)); });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
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
    if (const Reader reply = root.maybe("reply"); reply.exists()) out.reply = reply.text(), out.reply_key = root.at("replyKey").text(128);
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

}  // namespace

std::string draft_key(const std::string& city, const std::string& procedure) { return "draft:" + city + ":" + procedure; }
std::string sent_key(const std::string& city, const std::string& key) { return "sent:" + city + ":" + key; }

std::string write_draft(const Draft& draft) {
  core::json::Writer out;
  out.begin_object().key("version").integer(draft.version).key("answers");
  core::forms::write_answers(out, draft.answers);
  out.key("prefilled").begin_array();
  for (const std::string& question : draft.prefilled) out.string(question);
  out.end_array().end_object();
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
  if (!sent.reply.empty()) out.key("reply").string(sent.reply).key("replyKey").string(sent.reply_key);
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
