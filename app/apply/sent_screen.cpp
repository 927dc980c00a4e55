// /apply/sent?key=: one application after "send": waiting on this device, or its receipt, its state and what comes next.
// /apply/open#RECEIPT.SECRET: the link of a receipt; update.cpp takes it in and leads here.
#include <algorithm>

#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/progress.h"
#include "shell/ui/qr.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using apply::Sent;
using core::forms::Procedure;
using shell::Look;
using shell::Role;

// "K7M2-9QHX": four signs are read aloud at once.
std::string grouped(const std::string& code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) out += (i > 0 && i % 4 == 0 ? "-" : "") + std::string(1, code[i]);
  return out;
}

shell::Words state_words(const Context& context, const std::string& state) {
  if (state == "accepted") return context.words(Text::apply_state_accepted);
  if (state == "rejected") return context.words(Text::apply_state_rejected);
  if (state == "answered") return context.words(Text::apply_state_answered);
  if (state == "asked") return context.words(Text::apply_state_asked);
  return context.words(Text::apply_state_received);
}

Text title_of(Sent::Outcome outcome) {
  switch (outcome) {
    case Sent::Outcome::waiting: return Text::apply_waiting_title;
    case Sent::Outcome::kept: return Text::apply_done_title;
    case Sent::Outcome::refused: return Text::apply_refused_title;
  }
  return Text::apply_sent;
}

void waiting(const Context& context, const std::string& key) {
  const bool on_the_way = context.state.apply.in_flight.contains(key);
  shell::banner(context.ui, "waiting", on_the_way ? shell::Banner::note : shell::Banner::warning,
                context.words(on_the_way ? Text::apply_sending : Text::apply_waiting), true);
  if (!on_the_way && shell::button(context.ui, "send-now", context.words(Text::apply_send_now))) context.send(apply::SendWaiting{});
}

void refused(const Context& context, const std::string& key, const Sent& sent) {
  const bool busy = context.state.apply.drafts.contains(sent.procedure);
  shell::banner(context.ui, "refused", shell::Banner::error, context.words(busy ? Text::apply_refused_busy : Text::apply_refused_here), true);
  if (!busy && shell::button(context.ui, "take-back", context.words(Text::apply_take_back))) context.send(apply::TakeBack{key});
}

void receipt(const Context& context, const Sent& sent) {
  const auto card = context.ui.scope(Role::group, "receipt", Look::card);
  shell::text(context.ui, "label", context.words(Text::apply_receipt), Look::small);
  shell::text(context.ui, "number", {grouped(sent.receipt), context.state.language}, Look::answer);
  shell::text(context.ui, "link-text", context.words(Text::apply_secret_link));
  const std::string link = "/" + context.state.city_id() + "/apply/open#" + sent.receipt + "." + sent.secret;
  shell::link(context.ui, "link", context.words(Text::apply_secret_link_name), link, {});
  if (!context.state.origin.empty()) shell::qr_code(context.ui, "qr", context.state.origin + link, context.words(Text::apply_qr));
}

// The city asked something: a field for the answer, which waits on the device until it is through.
void reply(const Context& context, const std::string& key, const Sent& sent) {
  const auto form = context.ui.scope(Role::form, "reply", Look::form);
  if (!sent.reply_key.empty()) {
    const bool on_the_way = context.state.apply.in_flight.contains(sent.reply_key);
    shell::text(context.ui, "typed", {core::escape_ruby(sent.reply), core::Language::ja}, Look::lead);
    shell::banner(context.ui, "waiting", on_the_way ? shell::Banner::note : shell::Banner::warning,
                  context.words(on_the_way ? Text::apply_sending : Text::apply_waiting), true);
    if (!on_the_way && shell::button(context.ui, "send-now", context.words(Text::apply_send_now))) context.send(apply::SendWaiting{});
    return;
  }
  shell::FieldOptions options;
  options.multiline = true;
  if (context.state.apply.told.contains(apply::reply_place(key)))
    options.error = context.words(Text::apply_fault_required, {{"label", context.words(Text::apply_reply_label).text}});
  if (const auto typed = shell::text_field(context.ui, "text", context.words(Text::apply_reply_label), sent.reply, options))
    context.send(apply::TypeReply{key, *typed});
  if (shell::button(context.ui, "send", context.words(Text::apply_reply_send), {.look = Look::primary, .submit = true})) context.send(apply::SendReply{key});
}

void status(const Context& context, const std::string& key) {
  const auto found = context.state.apply.status.find(key);
  if (found == context.state.apply.status.end()) return;
  const apply::Status& status = found->second;
  shell::heading(context.ui, "status-title", 2, context.words(Text::apply_status));
  if (status.unknown) {
    shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::apply_status_unknown), true);
    return;
  }
  if (status.load != Load::done) {
    shell::banner(context.ui, "no-status", status.load == Load::loading ? shell::Banner::note : shell::Banner::warning,
                  context.words(status.load == Load::loading ? Text::common_loading : Text::apply_status_offline), true);
    if (status.load == Load::failed && shell::button(context.ui, "again", context.words(Text::common_retry), {.look = Look::secondary}))
      context.send(apply::AskAgain{key});
    return;
  }
  shell::banner(context.ui, "state", status.state == "accepted" ? shell::Banner::success : shell::Banner::note, state_words(context, status.state), true);
  const auto list = context.ui.scope(Role::list, "events", Look::list);
  for (std::size_t i = 0; i < status.events.size(); ++i) {
    const apply::Event& event = status.events[i];
    const auto item = context.ui.scope(Role::item, std::to_string(i), Look::stack);
    const auto day = core::Date::parse(event.at.substr(0, 10));
    shell::text(context.ui, "when",
                context.words(Text::apply_event, {{"date", day ? date_words(context, *day).text : ""}, {"what", state_words(context, event.kind).text}}),
                Look::small);
    if (!event.message.empty()) shell::text(context.ui, "message", {core::escape_ruby(event.message), core::Language::ja});
  }
}

// Photos and files on their way from this device; of an application opened by its link, whether all are there.
void attached(const Context& context, const std::string& key, const Sent& sent) {
  std::size_t there = 0, lost = 0;
  for (const auto& [name, travel] : sent.attached) {
    there += travel == apply::Travel::there;
    lost += travel == apply::Travel::lost;
  }
  const std::size_t all = sent.attached.size(), waiting = all - there - lost;
  const auto count = [](std::size_t number) { return std::to_string(number); };
  if (waiting > 0) {
    const bool going =
        std::any_of(context.state.apply.in_flight.begin(), context.state.apply.in_flight.end(), [&](const auto& one) { return one.starts_with(key + "/"); });
    if (going) {
      const shell::Words words = context.words(Text::apply_files_sending, {{"number", count(there + 1)}, {"of", count(all)}});
      shell::banner(context.ui, "files", shell::Banner::note, words, true);
      const auto percent = context.state.apply.uploading.find(key);
      shell::progress(context.ui, "files-progress", words, percent == context.state.apply.uploading.end() ? 0 : percent->second);
    } else {
      shell::banner(context.ui, "files", shell::Banner::warning, context.words(Text::apply_files_waiting, {{"count", count(waiting)}}), true);
      if (shell::button(context.ui, "files-send", context.words(Text::apply_send_now))) context.send(apply::SendWaiting{});
    }
  }
  if (lost > 0) shell::banner(context.ui, "files-lost", shell::Banner::error, context.words(Text::apply_files_lost, {{"count", count(lost)}}), true);
  if (all > 0 && there == all)
    shell::banner(context.ui, "files-there", shell::Banner::success, context.words(Text::apply_files_there, {{"count", count(all)}}), true);
  const auto status = context.state.apply.status.find(key);
  if (all == 0 && status != context.state.apply.status.end() && status->second.missing > 0)
    shell::banner(context.ui, "files-elsewhere", shell::Banner::warning,
                  context.words(Text::apply_files_elsewhere, {{"count", count(status->second.missing)}}));
}

void status_and_reply(const Context& context, const std::string& key, const Sent& sent) {
  status(context, key);
  const auto found = context.state.apply.status.find(key);
  const bool asked = found != context.state.apply.status.end() && found->second.load == Load::done && found->second.state == "asked";
  if (asked || !sent.reply.empty()) reply(context, key, sent);
}

}  // namespace

void apply_sent_screen(const Context& context) {
  const std::string key = context.state.url.parameter("key");
  const auto found = context.state.apply.sent.find(key);
  const bool known = found != context.state.apply.sent.end();
  const bool kept = known && found->second.outcome == Sent::Outcome::kept;
  // What the city has said since is the news of this page.
  const auto told = context.state.apply.status.find(key);
  const bool news = kept && told != context.state.apply.status.end() && !told->second.state.empty() && told->second.state != "received";
  screen(context,
         {.title = known ? title_of(found->second.outcome) : Text::apply_sent,
          .heading = news ? state_words(context, told->second.state) : shell::Words{},
          .back = context.href("apply")},
         [&] {
           const auto& procedures = context.state.apply.procedures;
           if (!loaded_or_told(context, procedures)) return;
           if (!known) {
             shell::text(context.ui, "none", context.words(Text::apply_not_here));
             return;
           }
           const Sent& sent = found->second;
           const Procedure* procedure = procedures.value->find(sent.procedure);
           if (procedure) shell::text(context.ui, "name", context.words(procedure->name), Look::lead);
           if (sent.outcome == Sent::Outcome::waiting) waiting(context, key);
           if (sent.outcome == Sent::Outcome::refused) refused(context, key, sent);
           if (kept) {
             attached(context, key, sent);
             // A question or a decision comes before the number, which was there yesterday.
             if (!news) receipt(context, sent);
             status_and_reply(context, key, sent);
             if (news) receipt(context, sent);
           }
           if (procedure) {
             const bool over = news && (told->second.state == "accepted" || told->second.state == "rejected");
             if (kept && !over) apply::text_list(context, "after", Text::apply_after, procedure->after, true);
             if (kept && !procedure->payment.empty()) shell::text(context.ui, "payment", context.words(procedure->payment));
             if (!sent.answers.empty()) apply::answer_list(context, *procedure, sent.answers, false);
           }
           if (kept) shell::text(context.ui, "print", context.words(Text::apply_print), Look::small);
         });
}

void apply_open_screen(const Context& context) {
  screen(context, {.title = Text::apply_sent, .back = context.href("apply")}, [&] { shell::text(context.ui, "bad", context.words(Text::apply_bad_link)); });
}

}  // namespace app
