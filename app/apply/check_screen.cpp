// /apply/{procedure}/check: the answers once more, each with a way to change it, what it comes to, and the one button that sends.
#include "app/apply/attachments.h"
#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/frame.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/summary.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::forms::Fault;
using core::forms::Procedure;
using shell::Look;

// Faults with the page they are mended on.
void fault_summary(const Context& context, const Procedure& procedure, const std::vector<Fault>& faults) {
  std::vector<shell::SummaryLine> lines;
  for (const Fault& fault : faults) {
    const core::forms::Page* page = procedure.page(fault.page);
    if (!page) continue;  // an answer nobody asks for is not sent
    const core::forms::Question* question = page->question(fault.question);
    lines.push_back(
        {apply::page_href(context, procedure, *page, fault.row, true), apply::fault_words(context, *page, fault, question ? question->label : page->title)});
  }
  shell::summary(context.ui, "faults", context.words(Text::apply_faults, {{"count", std::to_string(lines.size())}}), lines);
}

void remember_choice(const Context& context) {
  const std::vector<shell::Choice> choices{{"remember", context.words(Text::apply_remember), context.words(Text::apply_remember_hint)}};
  const auto chosen = shell::checkboxes(context.ui, "remember", context.words(Text::apply_remember_title), choices,
                                        context.state.apply.remember ? std::vector<std::string>{"remember"} : std::vector<std::string>{});
  if (chosen) context.send(apply::Remember{!chosen->empty()});
}

}  // namespace

void apply_check_screen(const Context& context) {
  screen(context, {.title = Text::apply_check_title, .back = context.href("apply/" + context.state.url.segment(2))}, [&] {
    const Procedure* procedure = apply::asked_procedure(context);
    if (!procedure) return;
    if (!context.state.apply.drafts.contains(procedure->id)) {
      shell::text(context.ui, "none", context.words(Text::apply_no_draft));
      // Who comes back here after "send" finds what was sent.
      if (!context.state.apply.sent.empty()) {
        shell::heading(context.ui, "sent-title", 2, context.words(Text::apply_sent));
        apply::sent_rows(context);
      }
      shell::link(context.ui, "start", context.words(procedure->name), context.href("apply/" + procedure->id),
                  {.look = context.state.apply.sent.empty() ? Look::primary : Look::secondary});
      return;
    }
    const core::forms::Answers answers = apply::asked_answers(context.state, *procedure);
    const auto refused = context.state.apply.refused.find(procedure->id);
    if (refused != context.state.apply.refused.end())
      shell::banner(context.ui, "refused", shell::Banner::error, context.words(Text::apply_refused, {{"code", refused->second}}), true);
    if (context.state.apply.told.contains(apply::place_of(procedure->id, "check", -1)))
      if (const auto faults = core::forms::check(*procedure, answers, apply::forms_city(context.state)); !faults.empty())
        fault_summary(context, *procedure, faults);
    const std::string steps = std::to_string(core::forms::pages_asked(*procedure, answers).size() + 1);
    shell::text(context.ui, "step", context.words(Text::apply_step, {{"name", context.words(procedure->name).text}, {"number", steps}, {"of", steps}}),
                Look::small);
    apply::answer_list(context, *procedure, answers, true, {apply::Photos::From::device, {}});
    if (!procedure->payment.empty()) shell::text(context.ui, "payment", context.words(procedure->payment));
    remember_choice(context);
    shell::text(context.ui, "note", context.words(Text::apply_send_note));
    if (apply::attaching_busy(context.state.apply, procedure->id))
      shell::banner(context.ui, "busy", shell::Banner::note, context.words(Text::apply_attach_busy), true);
    if (shell::button(context.ui, "send", context.words(Text::apply_send))) context.send(apply::Send{procedure->id});
    apply::other_ways(context, *procedure);
  });
}

}  // namespace app
