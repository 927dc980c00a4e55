// /apply: what one has begun, what one has sent, and what can be done.
#include "app/apply/screens.h"
#include "app/common/frame.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

void drafts(const Context& context) {
  const auto& state = context.state.apply;
  if (state.drafts.empty()) return;
  shell::heading(context.ui, "drafts-title", 2, context.words(Text::apply_drafts));
  const auto list = context.ui.scope(Role::list, "drafts", Look::list);
  for (const auto& [id, draft] : state.drafts) {
    const core::forms::Procedure* procedure = state.procedures.value->find(id);
    if (!procedure) continue;
    const auto item = context.ui.scope(Role::item, id, Look::card);
    shell::text(context.ui, "name", context.words(procedure->name), Look::h3);
    shell::link(context.ui, "resume", context.words(Text::apply_resume), context.href("apply/" + id), {.look = Look::secondary});
    const bool sure = state.asked_remove.contains(id);
    if (shell::button(context.ui, "remove", context.words(sure ? Text::apply_remove_sure : Text::apply_remove), {.look = Look::quiet}))
      context.send(apply::RemoveDraft{id});
  }
}

}  // namespace

void apply_screen(const Context& context) {
  screen(context, {.title = Text::apply_title}, [&] {
    const auto& state = context.state.apply;
    if (state.damaged) shell::banner(context.ui, "damaged", shell::Banner::warning, context.words(Text::apply_damaged), true);
    if (!loaded_or_told(context, state.procedures)) return;
    drafts(context);
    if (!state.sent.empty()) {
      shell::heading(context.ui, "sent-title", 2, context.words(Text::apply_sent));
      apply::sent_rows(context);
    }
    if (state.procedures.value->guide)
      shell::link(context.ui, "guide", context.words(Text::apply_guide), context.href("apply/guide"), {.look = Look::tile, .picture = Picture::search});
    shell::heading(context.ui, "all-title", 2, context.words(Text::apply_all));
    const auto list = context.ui.scope(Role::list, "all", Look::list);
    for (const core::forms::Procedure& procedure : state.procedures.value->all) {
      const auto item = context.ui.scope(Role::item, procedure.id, Look::stack);
      shell::link(context.ui, "open", context.words(procedure.name), context.href("apply/" + procedure.id), {.look = Look::tile, .picture = Picture::form});
      shell::text(context.ui, "summary", context.words(procedure.summary));
    }
  });
}

}  // namespace app
