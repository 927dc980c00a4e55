// /apply/guide?{question}={answer}: what somebody has to do in a case of life, from a few questions. The answers stand in the address alone: they are sent to
// nobody, can be shown to somebody, and "back" takes one back.
#include "app/apply/screens.h"
#include "app/common/frame.h"
#include "core/base/join.h"
#include "core/base/split.h"
#include "core/forms/guide.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::forms::Answers;
using core::forms::Guide;
using core::forms::Kind;
using core::forms::Question;
using shell::Look;
using shell::Role;

// As the address has them; what is asked no more is left out.
Answers answers_of(const shell::Url& url, const Guide& guide) {
  Answers typed;
  for (const Question& question : guide.form.pages.front().questions)
    if (auto values = core::parts_of(url.parameter(question.id), ','); !values.empty()) typed.values[question.id] = std::move(values);
  return core::forms::asked(guide.form, typed);
}

void answer(const Context& context, const Question& question, const std::string& value) {
  shell::Url url = context.state.url;
  if (value.empty()) url.query.erase(question.id);
  else url.query[question.id] = value;
  context.send(msg::Go{url.str(), true});
}

void ask(const Context& context, const Question& question, const Answers& answers) {
  std::vector<shell::Choice> choices;
  for (const core::forms::Option& option : question.options)
    choices.push_back({option.id, context.words(option.label), option.hint.empty() ? shell::Words{} : context.words(option.hint)});
  shell::FieldOptions options;
  options.short_choices = question.kind == Kind::yes_no;
  if (!question.hint.empty()) options.hint = context.words(question.hint);
  if (question.kind != Kind::choices) {
    if (const auto picked = shell::radios(context.ui, question.id, context.words(question.label), choices, answers.one(question.id), options))
      answer(context, question, *picked);
    return;
  }
  const auto found = answers.values.find(question.id);
  const auto picked = shell::checkboxes(context.ui, question.id, context.words(question.label), choices,
                                        found == answers.values.end() ? std::vector<std::string>{} : found->second, options);
  if (picked) answer(context, question, core::joined(*picked, ","));
}

void entry_row(const Context& context, const core::forms::Procedures& procedures, const core::forms::GuideEntry& entry) {
  const core::forms::Procedure* procedure = procedures.find(entry.procedure);
  if (!procedure) return;
  const auto item = context.ui.scope(Role::item, entry.procedure, Look::card);
  shell::link(context.ui, "open", context.words(procedure->name), context.href("apply/" + procedure->id),
              {.look = Look::row_link, .picture = shell::Picture::form});
  shell::text(context.ui, "reason", context.words(entry.reason));
  if (!entry.deadline.empty())
    shell::text(context.ui, "deadline", context.words(Text::apply_guide_deadline, {{"deadline", context.words(entry.deadline).text}}), Look::lead);
  if (procedure->pages.empty()) shell::text(context.ui, "counter", context.words(Text::apply_guide_counter), Look::small);
}

void result(const Context& context, const core::forms::Procedures& procedures, const Answers& answers) {
  const auto entries = core::forms::guided(*procedures.guide, answers);
  // There before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "count", Look::h2,
                  answers.empty()   ? context.words(Text::apply_guide_begin)
                  : entries.empty() ? context.words(Text::apply_guide_none)
                                    : context.words(Text::apply_guide_result, {{"count", std::to_string(entries.size())}}));
  if (entries.empty()) return;
  const auto list = context.ui.scope(Role::list, "entries", Look::list);
  for (const core::forms::GuideEntry* entry : entries) entry_row(context, procedures, *entry);
}

}  // namespace

void apply_guide_screen(const Context& context) {
  screen(context, {.title = Text::apply_guide, .back = context.href("apply")}, [&] {
    const auto& procedures = context.state.apply.procedures;
    if (!loaded_or_told(context, procedures)) return;
    if (!procedures.value->guide) {
      shell::text(context.ui, "none", context.words(Text::apply_guide_none));
      return;
    }
    shell::text(context.ui, "text", context.words(Text::apply_guide_text));
    const Guide& guide = *procedures.value->guide;
    const Answers answers = answers_of(context.state.url, guide);
    {
      const auto form = context.ui.scope(Role::form, "questions", Look::form);
      for (const Question& question : guide.form.pages.front().questions)
        if (core::forms::holds(question.when, answers)) ask(context, question, answers);
    }
    result(context, *procedures.value, answers);
  });
}

}  // namespace app
