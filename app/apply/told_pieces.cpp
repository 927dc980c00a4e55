// What the city said of an application, what comes next and by when, and what the person can do; see screens.h.
#include "app/apply/attachments.h"
#include "app/apply/screens.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::apply {
namespace {

using core::forms::Procedure;
using shell::Look;
using shell::Role;

std::optional<core::Date> day_of(const std::string& rfc3339) { return core::Date::parse(rfc3339.substr(0, 10)); }

// What happens now, and who does it.
shell::Words next_words(const Context& context, const Told& told, const Procedure* procedure) {
  if (told.state == "asked") return context.words(Text::apply_next_asked);
  if (told.state == "answered") return context.words(Text::apply_next_answered);
  if (told.state == "accepted") return context.words(Text::apply_next_accepted);
  if (told.state == "rejected") return context.words(Text::apply_next_rejected);
  if (told.state == "withdrawn") return context.words(Text::apply_next_withdrawn);
  const auto received = told.events.empty() ? std::nullopt : day_of(told.events.front().at);
  if (!received || !procedure || procedure->answer_days == 0) return context.words(Text::apply_next_received);
  const core::Date by = *received + procedure->answer_days;
  const bool late = context.state.today && *context.state.today > by;
  return context.words(late ? Text::apply_next_late : Text::apply_next_received_by, {{"date", date_words(context, by).text}});
}

void events(const Context& context, const Told& told) {
  const auto list = context.ui.scope(Role::list, "events", Look::list);
  for (std::size_t i = 0; i < told.events.size(); ++i) {
    const Event& event = told.events[i];
    const auto item = context.ui.scope(Role::item, std::to_string(i), Look::stack);
    const auto day = day_of(event.at);
    shell::text(context.ui, "when",
                context.words(Text::apply_event, {{"date", day ? date_words(context, *day).text : ""}, {"what", state_words(context, event.kind).text}}),
                Look::small);
    if (!event.message.empty()) shell::text(context.ui, "message", {core::escape_ruby(event.message), core::Language::ja});
  }
}

// How the last look at the city's answer went: on its way, or not to be had.
void look(const Context& context, const std::string& key, const Sent& sent) {
  const auto found = context.state.apply.status.find(key);
  if (found == context.state.apply.status.end()) return;
  if (found->second.load == Load::done) {
    // The page does not follow by itself.
    if (!sent.told || !core::forms::is_over(sent.told->state))
      if (shell::button(context.ui, "again", context.words(Text::apply_look_again), {.look = Look::secondary})) context.send(AskAgain{key});
    return;
  }
  if (found->second.unknown) {
    shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::apply_status_unknown), true);
    return;
  }
  if (found->second.load != Load::failed) {
    if (!sent.told) shell::banner(context.ui, "no-status", shell::Banner::note, context.words(Text::common_loading), true);
    return;
  }
  const auto heard = sent.told ? core::Date::parse(sent.told->heard) : std::nullopt;
  shell::banner(context.ui, "no-status", shell::Banner::warning,
                heard ? context.words(Text::apply_status_old, {{"date", date_words(context, *heard).text}}) : context.words(Text::apply_status_offline), true);
  if (shell::button(context.ui, "again", context.words(Text::common_retry), {.look = Look::secondary})) context.send(AskAgain{key});
}

// A step that waits on the device until it is through.
void waiting_step(const Context& context, const Sent& sent) {
  const bool on_the_way = context.state.apply.in_flight.contains(sent.step.key);
  if (sent.step.withdraws) shell::text(context.ui, "withdraws", context.words(Text::apply_withdraw), Look::lead);
  else shell::text(context.ui, "typed", {core::escape_ruby(sent.step.message), core::Language::ja}, Look::lead);
  shell::banner(context.ui, "waiting", on_the_way ? shell::Banner::note : shell::Banner::warning,
                context.words(on_the_way ? Text::apply_sending : Text::apply_waiting), true);
  if (!on_the_way && shell::button(context.ui, "send-now", context.words(Text::apply_send_now))) context.send(SendWaiting{});
}

// The city asked something: a field for the answer, and for a photo or file that is missing.
void reply(const Context& context, const std::string& key, const Sent& sent) {
  const auto form = context.ui.scope(Role::form, "reply", Look::form);
  if (!sent.step.key.empty()) return waiting_step(context, sent);
  shell::FieldOptions options;
  options.multiline = true;
  const std::string label = context.words(Text::apply_reply_label).text;
  if (sent.step.message.size() > core::limits::kMessageBytes)
    options.error = context.words(Text::apply_fault_too_long, {{"label", label}, {"detail", std::to_string(core::limits::kMessageBytes / 3)}});
  else if (context.state.apply.told.contains(reply_place(key))) options.error = context.words(Text::apply_fault_required, {{"label", label}});
  if (const auto typed = shell::text_field(context.ui, "text", context.words(Text::apply_reply_label), sent.step.message, options))
    context.send(TypeReply{key, *typed});
  const AttachmentField field{reply_files_place(key), core::forms::Kind::files, core::limits::kAttachmentsOfQuestion, sent.step.files};
  if (const auto name = attachment_field(context, "files", field, context.words(Text::apply_reply_files), {})) context.send(DetachReply{key, *name});
  if (shell::button(context.ui, "send", context.words(Text::apply_reply_send), {.look = Look::primary, .submit = true})) context.send(SendReply{key});
}

}  // namespace

shell::Words state_words(const Context& context, const std::string& state) {
  if (state == "accepted") return context.words(Text::apply_state_accepted);
  if (state == "rejected") return context.words(Text::apply_state_rejected);
  if (state == "answered") return context.words(Text::apply_state_answered);
  if (state == "asked") return context.words(Text::apply_state_asked);
  if (state == "withdrawn") return context.words(Text::apply_state_withdrawn);
  return context.words(Text::apply_state_received);
}

void told_and_steps(const Context& context, const std::string& key, const Sent& sent, const Procedure* procedure) {
  if (!sent.told && !context.state.apply.status.contains(key)) return;
  shell::heading(context.ui, "status-title", 2, context.words(Text::apply_status));
  look(context, key, sent);
  if (sent.told) {
    shell::banner(context.ui, "state", sent.told->state == "accepted" ? shell::Banner::success : shell::Banner::note, state_words(context, sent.told->state),
                  true);
    if (sent.step.key.empty()) shell::text(context.ui, "next", next_words(context, *sent.told, procedure), Look::lead);
    events(context, *sent.told);
  }
  if (const auto refused = context.state.apply.step_refused.find(key); refused != context.state.apply.step_refused.end())
    shell::banner(context.ui, "step-refused", shell::Banner::error, context.words(Text::apply_refused, {{"code", refused->second}}), true);
  const bool asked = sent.told && sent.told->state == "asked";
  if (asked || !sent.step.key.empty() || !sent.step.message.empty() || !sent.step.files.empty()) reply(context, key, sent);
}

void withdrawal(const Context& context, const std::string& key, const Sent& sent, const Procedure* procedure) {
  if (sent.told && core::forms::is_over(sent.told->state)) {
    if (procedure && sent.told->state == "withdrawn")
      shell::link(context.ui, "anew", context.words(Text::apply_anew), context.href("apply/" + procedure->id), {.look = Look::secondary});
    return;
  }
  if (!sent.step.key.empty()) return;
  if (!context.state.apply.asked_withdraw.contains(key)) {
    if (shell::button(context.ui, "withdraw", context.words(Text::apply_withdraw), {.look = Look::quiet})) context.send(Withdraw{key, Sure::ask});
    return;
  }
  shell::banner(context.ui, "withdraw-note", shell::Banner::warning, context.words(Text::apply_withdraw_note), true);
  // Where a finger that taps twice would tap again, nothing happens.
  if (shell::button(context.ui, "withdraw-no", context.words(Text::apply_withdraw_no), {.look = Look::secondary})) context.send(Withdraw{key, Sure::no});
  if (shell::button(context.ui, "withdraw-sure", context.words(Text::apply_withdraw_sure), {.look = Look::quiet})) context.send(Withdraw{key, Sure::yes});
}

}  // namespace app::apply
