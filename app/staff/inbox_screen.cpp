// The applications of one state, latest first, with how many there are of each.
#include "app/common/dates.h"
#include "app/staff/screens.h"
#include "core/base/ruby.h"
#include "core/forms/case_state.h"
#include "shell/ui/action.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Role;

void states(const StaffContext& context) {
  auto box = context.ui().scope(Role::navigation, "states", Look::cluster);
  box.node().label = core::base_text(context.words(Text::staff_states).text);
  for (const std::string_view name : core::forms::kCaseStates) {
    const std::string state(name);
    const auto& counts = context.staff.inbox.value->counts;
    const auto count = counts.find(state);
    shell::link(context.ui(), state,
                context.words(Text::staff_state_count,
                              {{"state", state_words(context, state).text}, {"count", std::to_string(count == counts.end() ? 0 : count->second)}}),
                context.base.href("staff", {{"state", state}}), {.look = Look::quiet, .current = context.staff.listed_state == state});
  }
}

// By the number somebody has at the counter or on the telephone.
void find(const StaffContext& context) {
  const auto form = context.ui().scope(Role::search, "find", Look::search_row);
  shell::FieldOptions options;
  options.search = true;
  if (context.staff.receipt_wrong) options.error = context.words(Text::staff_receipt_wrong);
  if (const auto typed = shell::text_field(context.ui(), "receipt", context.words(Text::staff_find_receipt), context.staff.wanted_receipt, options))
    context.send(TypeReceipt{*typed});
  if (shell::button(context.ui(), "open", context.words(Text::staff_open_receipt), {.look = Look::primary, .submit = true})) context.send(OpenReceipt{});
}

void rows(const StaffContext& context) {
  const auto list = context.ui().scope(Role::list, "applications", Look::rows);
  const auto& procedures = context.base.state.apply.procedures.value;
  for (const ListedCase& one : context.staff.inbox.value->cases) {
    const core::forms::Procedure* procedure = procedures ? procedures->find(one.procedure) : nullptr;
    const std::string name = procedure ? context.base.words(procedure->name).text : core::escape_ruby(one.procedure);
    const auto item = context.ui().scope(Role::item, one.receipt, Look::block);
    shell::link(
        context.ui(), "open",
        context.words(
            Text::staff_row,
            {{"when", moment_text(context.base, one.created)}, {"name", name}, {"applicant", core::escape_ruby(one.applicant)}, {"receipt", one.receipt}}),
        context.base.href("staff/applications/" + one.receipt), {.look = Look::row_link, .picture = shell::Picture::form});
  }
}

}  // namespace

void inbox_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_inbox_title), [&] {
    trouble(context);
    if (!here_or_told(context, context.staff.inbox.state, context.staff.inbox.damaged)) return;
    find(context);
    states(context);
    if (context.staff.inbox.value->cases.empty()) shell::text(context.ui(), "none", context.words(Text::staff_none));
    rows(context);
    if (shell::button(context.ui(), "refresh", context.words(Text::staff_refresh), {.look = Look::secondary})) context.send(Again{});
  });
}

}  // namespace app::staff
