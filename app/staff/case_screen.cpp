// One application: what was answered, what happened, and the clerk's decision. The applicant reads the message as it is written here.
#include "app/apply/screens.h"
#include "app/common/dates.h"
#include "app/staff/screens.h"
#include "core/base/code.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Role;

void events(const StaffContext& context, const Case& one) {
  shell::heading(context.ui(), "events-title", 2, context.words(Text::staff_events));
  const auto list = context.ui().scope(Role::list, "events", Look::list);
  for (std::size_t i = 0; i < one.events.size(); ++i) {
    const CaseEvent& event = one.events[i];
    const auto item = context.ui().scope(Role::item, std::to_string(i), Look::stack);
    const std::string who = event.by == "city" ? core::escape_ruby(event.name) : context.words(Text::staff_applicant).text;
    shell::text(
        context.ui(), "when",
        context.words(Text::staff_event, {{"when", moment_text(context.base, event.at)}, {"what", state_words(context, event.kind).text}, {"who", who}}),
        Look::small);
    if (!event.message.empty()) shell::text(context.ui(), "message", {core::escape_ruby(event.message), core::Language::ja});
  }
}

void decision(const StaffContext& context, const Case& one) {
  shell::heading(context.ui(), "decision-title", 2, context.words(Text::staff_decide_title));
  if (core::forms::is_over(one.state)) {
    shell::banner(context.ui(), "over", shell::Banner::note, context.words(Text::staff_over));
    return;
  }
  static const Decision kNone;
  const auto found = context.staff.decisions.find(one.receipt);
  const Decision& decision = found == context.staff.decisions.end() ? kNone : found->second;
  const auto form = context.ui().scope(Role::form, "decision", Look::form);
  shell::FieldOptions kind, message;
  message.multiline = true;
  message.hint = context.words(Text::staff_message_hint);
  if (decision.told && decision.kind.empty()) kind.error = context.words(Text::staff_choose_kind);
  if (decision.told && decision.message.empty() && decision.kind != "accepted") message.error = context.words(Text::staff_write_message);
  const std::vector<shell::Choice> kinds{{"asked", context.words(Text::staff_ask), context.words(Text::staff_ask_hint)},
                                         {"accepted", context.words(Text::staff_accept), {}},
                                         {"rejected", context.words(Text::staff_reject), context.words(Text::staff_reject_hint)}};
  if (const auto chosen = shell::radios(context.ui(), "kind", context.words(Text::staff_kind), kinds, decision.kind, kind))
    context.send(ChooseKind{one.receipt, *chosen});
  if (const auto typed = shell::text_field(context.ui(), "message", context.words(Text::staff_message), decision.message, message))
    context.send(TypeMessage{one.receipt, *typed});
  if (shell::button(context.ui(), "send", context.words(decision.on_the_way ? Text::apply_sending : Text::staff_send), {.look = Look::primary}))
    context.send(Decide{one.receipt});
}

}  // namespace

void case_screen(const StaffContext& context) {
  const auto& open = context.staff.open_case;
  const auto& procedures = context.base.state.apply.procedures;
  const core::forms::Procedure* procedure = open.value && procedures.value ? procedures.value->find(open.value->procedure) : nullptr;
  frame(context, procedure ? context.base.words(procedure->name) : context.words(Text::staff_case_title), [&] {
    if (context.staff.case_unknown) {
      shell::banner(context.ui(), "unknown", shell::Banner::error, context.words(Text::apply_status_unknown), true);
      return;
    }
    trouble(context);
    // What is here stays on the screen while it is asked for again: the clerk is writing below it.
    if (!open.value && !here_or_told(context, open.state, open.damaged)) return;
    const Case& one = *open.value;
    shell::text(context.ui(), "receipt",
                context.words(Text::staff_case_line, {{"receipt", core::grouped_code(one.receipt)},
                                                      {"when", moment_text(context.base, one.created)},
                                                      {"state", state_words(context, one.state).text}}),
                Look::lead);
    if (one.missing > 0)
      shell::banner(context.ui(), "files-missing", shell::Banner::warning, context.words(Text::staff_files_missing, {{"count", std::to_string(one.missing)}}));
    const apply::Photos photos{apply::Photos::From::server, context.base.state.api("staff/applications/" + one.receipt + "/attachments/")};
    if (procedure) apply::answer_list(context.base, *procedure, one.answers, false, photos);
    else shell::banner(context.ui(), "no-procedure", shell::Banner::warning, context.words(Text::staff_no_procedure));
    if (!one.further.empty()) {
      shell::heading(context.ui(), "further-title", 2, context.words(Text::staff_further_files));
      const auto further = context.ui().scope(Role::group, "further", Look::stack);
      apply::attachment_list(context.base, one.further, photos);
    }
    events(context, one);
    decision(context, one);
  });
}

}  // namespace app::staff
