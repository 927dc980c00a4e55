// /apply/sent?key=: one application after "send": waiting on this device, or its receipt, its state and what comes next.
// /apply/open#RECEIPT.SECRET: the link of a receipt; outbox.cpp takes it in and leads here.
#include <algorithm>

#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/frame.h"
#include "core/base/code.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/progress.h"
#include "shell/ui/qr.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using apply::Sent;
using core::forms::Procedure;
using shell::Look;
using shell::Role;

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
  shell::text(context.ui, "number", {core::grouped_code(sent.receipt), context.state.language}, Look::answer);
  shell::text(context.ui, "spelled", context.words(Text::apply_spelled, {{"signs", apply::spelled(sent.receipt, context.state.language)}}));
  shell::text(context.ui, "link-text", context.words(Text::apply_secret_link));
  const std::string link = "/" + context.state.city_id() + "/apply/open#" + sent.receipt + "." + sent.secret;
  shell::link(context.ui, "link", context.words(Text::apply_secret_link_name), link, {});
  if (!context.state.origin.empty()) shell::qr_code(context.ui, "qr", context.state.origin + link, context.words(Text::apply_qr));
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
  if (all == 0 && sent.told && sent.told->missing > 0)
    shell::banner(context.ui, "files-elsewhere", shell::Banner::warning, context.words(Text::apply_files_elsewhere, {{"count", count(sent.told->missing)}}));
}

}  // namespace

void apply_sent_screen(const Context& context) {
  const std::string key = context.state.url.parameter("key");
  const auto found = context.state.apply.sent.find(key);
  const bool known = found != context.state.apply.sent.end();
  const bool kept = known && found->second.outcome == Sent::Outcome::kept;
  // What the city has said since is the news of this page.
  const bool news = kept && found->second.told && found->second.told->state != "received";
  screen(context,
         {.title = known ? title_of(found->second.outcome) : Text::apply_sent,
          .heading = news ? apply::state_words(context, found->second.told->state) : shell::Words{},
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
             apply::told_and_steps(context, key, sent, procedure);
             if (news) receipt(context, sent);
           }
           if (procedure) {
             const bool over = news && core::forms::is_over(sent.told->state);
             if (kept && !over) apply::text_list(context, "after", Text::apply_after, procedure->after, true);
             if (kept && !procedure->payment.empty()) shell::text(context.ui, "payment", context.words(procedure->payment));
             if (!sent.answers.empty()) apply::answer_list(context, *procedure, sent.answers, false);
           }
           if (kept) apply::withdrawal(context, key, sent, procedure);
           if (kept) shell::text(context.ui, "print", context.words(Text::apply_print), Look::small);
         });
}

void apply_open_screen(const Context& context) {
  screen(context, {.title = Text::apply_sent, .back = context.href("apply")}, [&] { shell::text(context.ui, "bad", context.words(Text::apply_bad_link)); });
}

}  // namespace app
