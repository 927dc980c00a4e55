// /apply/{procedure}: what it is, what one needs, how it goes on; begin, or go on where one was.
#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/frame.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::forms::Procedure;
using shell::Look;

// Where a draft goes on: the first page that is not yet right.
std::string next_page(const Context& context, const Procedure& procedure) {
  const core::forms::Answers answers = apply::asked_answers(context.state, procedure);
  const core::forms::City city = apply::forms_city(context.state);
  for (const core::forms::Page* page : core::forms::pages_asked(procedure, answers))
    if (!core::forms::check_page(*page, answers, city).empty() || core::forms::stopped(procedure, page->id, answers)) return page->id;
  return "check";
}

}  // namespace

void apply_start_screen(const Context& context) {
  const auto& procedures = context.state.apply.procedures;
  const Procedure* named = procedures.value ? procedures.value->find(context.state.url.segment(2)) : nullptr;
  screen(context, {.title = Text::apply_title, .heading = named ? context.words(named->name) : shell::Words{}, .back = context.href("apply")}, [&] {
    const Procedure* procedure = apply::asked_procedure(context);
    if (!procedure) return;
    shell::text(context.ui, "summary", context.words(procedure->summary), Look::lead);
    if (!procedure->pages.empty()) shell::text(context.ui, "minutes", context.words(Text::apply_minutes, {{"minutes", std::to_string(procedure->minutes)}}));
    apply::text_list(context, "needs", Text::apply_needs, procedure->needs, false);
    if (procedure->pages.empty()) {
      shell::banner(context.ui, "counter-only", shell::Banner::note, context.words(Text::apply_counter_only));
    } else if (context.state.apply.drafts.contains(procedure->id)) {
      shell::link(context.ui, "resume", context.words(Text::apply_resume), context.href("apply/" + procedure->id + "/" + next_page(context, *procedure)),
                  {.look = Look::primary});
    } else if (shell::button(context.ui, "begin", context.words(Text::apply_begin))) {
      context.send(apply::Begin{procedure->id, context.state.url.parameter("item")});
    }
    apply::counter_card(context, *procedure);
    apply::text_list(context, "after", Text::apply_after, procedure->after, true);
    if (!procedure->payment.empty()) {
      shell::heading(context.ui, "payment-title", 2, context.words(Text::apply_payment));
      shell::text(context.ui, "payment", context.words(procedure->payment));
    }
    if (!procedure->pages.empty()) apply::other_ways(context, *procedure);
    provenance(context, "source", procedure->provenance);
  });
}

}  // namespace app
