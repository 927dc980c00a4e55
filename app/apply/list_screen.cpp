// /apply?for=: what one has begun, what one has sent, and what can be done, by everybody or by some; and what neighbours offer.
#include <algorithm>

#include "app/apply/carry.h"
#include "app/apply/screens.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/common/neighbours.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
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
    if (const auto goes = apply::draft_goes(draft))
      shell::text(context.ui, "goes", context.words(Text::apply_draft_goes, {{"date", date_words(context, *goes).text}}));
    shell::link(context.ui, "resume", context.words(Text::apply_resume), context.href("apply/" + id), {.look = Look::secondary});
    if (!state.asked_remove.contains(id)) {
      if (shell::button(context.ui, "remove", context.words(Text::apply_remove), {.look = Look::quiet})) context.send(apply::RemoveDraft{id, apply::Sure::ask});
      continue;
    }
    // Where a finger that taps twice would tap again, nothing goes.
    if (shell::button(context.ui, "remove-no", context.words(Text::apply_remove_no), {.look = Look::quiet}))
      context.send(apply::RemoveDraft{id, apply::Sure::no});
    if (shell::button(context.ui, "remove-sure", context.words(Text::apply_remove_sure), {.look = Look::quiet}))
      context.send(apply::RemoveDraft{id, apply::Sure::yes});
  }
}

Text audience_text(core::forms::Audience audience) {
  using enum core::forms::Audience;
  switch (audience) {
    case family: return Text::apply_for_family;
    case elderly: return Text::apply_for_elderly;
    case moving: return Text::apply_for_moving;
    case disaster: return Text::apply_for_disaster;
  }
  return Text::apply_for_all;
}

bool is_for(const core::forms::Procedure& procedure, std::optional<core::forms::Audience> audience) {
  return !audience || std::find(procedure.audiences.begin(), procedure.audiences.end(), *audience) != procedure.audiences.end();
}

// Of those that some procedure names; the answer stands in the address.
std::optional<core::forms::Audience> asked_audience(const Context& context) {
  using enum core::forms::Audience;
  const auto& all = context.state.apply.procedures.value->all;
  const auto asked = core::forms::audience_from_name(context.state.url.parameter("for"));
  std::vector<shell::Choice> choices{{"", context.words(Text::apply_for_all), {}}};
  for (const auto audience : {family, elderly, moving, disaster})
    if (std::any_of(all.begin(), all.end(), [&](const auto& one) { return is_for(one, audience); }))
      choices.push_back({std::string(core::forms::audience_name(audience)), context.words(audience_text(audience)), {}});
  if (choices.size() == 1) return std::nullopt;
  const std::string chosen = asked ? std::string(core::forms::audience_name(*asked)) : std::string();
  shell::FieldOptions options;
  options.short_choices = true;
  if (const auto picked = shell::radios(context.ui, "for", context.words(Text::apply_for), choices, chosen, options))
    context.send(msg::Go{picked->empty() ? context.href("apply") : context.href("apply", {{"for", *picked}}), true});
  return asked;
}

void procedures(const Context& context) {
  shell::heading(context.ui, "all-title", 2, context.words(Text::apply_all));
  const auto audience = asked_audience(context);
  const auto list = context.ui.scope(Role::list, "all", Look::list);
  for (const core::forms::Procedure& procedure : context.state.apply.procedures.value->all) {
    if (!is_for(procedure, audience)) continue;
    const auto item = context.ui.scope(Role::item, procedure.id, Look::stack);
    shell::link(context.ui, "open", context.words(procedure.name), context.href("apply/" + procedure.id), {.look = Look::tile, .picture = Picture::form});
    shell::text(context.ui, "summary", context.words(procedure.summary));
  }
}

// What is known of the neighbours' procedures.
void neighbours(const Context& context) {
  if (!context.state.neighbours.value) return;
  const auto offers = neighbours_offering(context, "apply");
  if (offers.empty()) return;
  shell::heading(context.ui, "neighbours-title", 2, context.words(Text::apply_neighbours));
  {
    const auto list = context.ui.scope(Role::list, "neighbours", Look::list);
    for (const core::Neighbour* one : offers) neighbour_card(context, *one, "apply");
  }
  shell::link(context.ui, "towns", context.words(Text::home_towns), context.href("towns"), {.look = Look::secondary, .picture = Picture::place});
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
    shell::link(context.ui, "take-over", context.words(Text::apply_take_over), context.href("apply/carry"),
                {.look = Look::secondary, .picture = Picture::smartphone});
    procedures(context);
    neighbours(context);
  });
}

}  // namespace app
