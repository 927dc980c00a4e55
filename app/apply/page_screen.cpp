// /apply/{procedure}/{page}: one subject asked; a repeated page shows its rows, and each row is a page of its own (?row=N).
#include <charconv>

#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/frame.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/summary.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::forms::Answers;
using core::forms::Fault;
using core::forms::Page;
using core::forms::Procedure;
using core::forms::Question;
using shell::Look;
using shell::Role;

int asked_row(const State& state) {
  const std::string text = state.url.parameter("row");
  int row = -1;
  std::from_chars(text.data(), text.data() + text.size(), row);
  return row;
}

struct Asked {
  const Procedure& procedure;
  const Page& page;
  int row;
  Answers answers;            // what is asked, normalised
  std::vector<Fault> faults;  // shown ones
  std::size_t number, of;     // of the steps

  std::size_t rows() const {
    const auto found = answers.rows.find(page.id);
    return found == answers.rows.end() ? 0 : found->second.size();
  }
};

Asked look_up(const Context& context, const Procedure& procedure, const Page& page) {
  Asked out{procedure, page, page.repeated() ? asked_row(context.state) : -1, apply::asked_answers(context.state, procedure), {}, 1, 1};
  if (out.row >= static_cast<int>(out.rows())) out.row = -1;
  if (context.state.apply.told.contains(apply::place_of(procedure.id, page.id, out.row))) {
    const core::forms::City city = apply::forms_city(context.state);
    out.faults =
        out.row >= 0 ? core::forms::check_row(page, static_cast<std::size_t>(out.row), out.answers, city) : core::forms::check_page(page, out.answers, city);
  }
  const auto pages = core::forms::pages_asked(procedure, out.answers);
  out.of = pages.size() + 1;
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (pages[i] == &page) out.number = i + 1;
  return out;
}

void fault_summary(const Context& context, const Asked& asked) {
  if (asked.faults.empty()) return;
  std::vector<shell::SummaryLine> lines;
  for (const Fault& fault : asked.faults) {
    const Question* question = asked.page.question(fault.question);
    // On the overview of rows a fault inside one leads to that row.
    lines.push_back({asked.row < 0 && fault.row >= 0 ? apply::page_href(context, asked.procedure, asked.page, fault.row)
                                                     : context.ui.id_of("form") + "/" + (question ? question->id : "rows"),
                     apply::fault_words(context, asked.page, fault, question ? question->label : asked.page.row_name)});
  }
  shell::summary(context.ui, "faults", context.words(Text::apply_faults, {{"count", std::to_string(lines.size())}}), lines);
}

void rows(const Context& context, const Asked& asked) {
  const auto box = context.ui.scope(Role::group, "rows", Look::stack);
  const core::forms::City city = apply::forms_city(context.state);
  const auto found = asked.answers.rows.find(asked.page.id);
  {
    const auto list = context.ui.scope(Role::list, "list", Look::list);
    for (std::size_t i = 0; i < asked.rows(); ++i) {
      const Answers& row = found->second[i];
      const auto item = context.ui.scope(Role::item, std::to_string(i), Look::card);
      std::string text;
      for (const Question& question : asked.page.questions)
        if (const std::string& value = row.one(question.id); !value.empty()) {
          // A bare number says nothing without its question.
          const std::string label = question.kind == core::forms::Kind::number ? context.words(question.label).text + " " : "";
          text += (text.empty() ? "" : " ") + label + apply::value_words(context, question, value, asked.answers, city).text;
        }
      const std::string number = std::to_string(i + 1);
      shell::text(context.ui, "title", context.words(Text::apply_row_title, {{"name", context.words(asked.page.row_name).text}, {"number", number}}),
                  Look::small);
      shell::text(context.ui, "text", text.empty() ? context.words(Text::apply_no_answer) : shell::Words{text, context.state.language}, Look::lead);
      const auto buttons = context.ui.scope(Role::group, "buttons", Look::cluster);
      shell::link(context.ui, "change", context.words(Text::apply_row_change, {{"number", number}}),
                  apply::page_href(context, asked.procedure, asked.page, static_cast<int>(i)), {.look = Look::quiet});
      if (shell::button(context.ui, "remove", context.words(Text::apply_row_remove, {{"number", number}}), {.look = Look::quiet}))
        context.send(apply::RemoveRow{asked.procedure.id, asked.page.id, static_cast<int>(i)});
    }
  }
  if (asked.rows() < asked.page.rows_most &&
      shell::button(context.ui, "add", context.words(asked.page.add_row), {.look = Look::secondary, .picture = shell::Picture::plus}))
    context.send(apply::AddRow{asked.procedure.id, asked.page.id});
}

void questions(const Context& context, const Asked& asked) {
  const Answers* row = nullptr;
  if (asked.row >= 0) row = &asked.answers.rows.at(asked.page.id)[static_cast<std::size_t>(asked.row)];
  for (const Question& question : asked.page.questions)
    if (core::forms::holds(question.when, asked.answers, row)) apply::question_field(context, asked.procedure, asked.page, asked.row, question, asked.faults);
}

void form(const Context& context, const Asked& asked) {
  const auto form = context.ui.scope(Role::form, "form", Look::form);
  if (asked.page.repeated() && asked.row < 0) rows(context, asked);
  else questions(context, asked);
  if (const core::forms::Stop* stop = core::forms::stopped(asked.procedure, asked.page.id, asked.answers); stop && asked.row < 0) {
    shell::banner(context.ui, "stop", shell::Banner::warning, context.words(stop->text), true);
    if (!stop->link.empty()) shell::link(context.ui, "stop-link", context.words(stop->link_text), context.href(stop->link), {.look = Look::secondary});
    return;
  }
  if (shell::button(context.ui, "next", context.words(asked.row >= 0 ? Text::apply_row_done : Text::apply_next), {.look = Look::primary, .submit = true}))
    context.send(apply::Next{asked.procedure.id, asked.page.id, asked.row, apply::from_check(context)});
}

// Back: to the rows from a row, to the page before, to the start from the first.
std::string back_of(const Context& context, const Procedure& procedure, const Page& page, int row) {
  const std::string base = "apply/" + procedure.id;
  if (row >= 0) return context.href(base + "/" + page.id);
  if (apply::from_check(context)) return context.href(base + "/check");
  const auto pages = core::forms::pages_asked(procedure, apply::asked_answers(context.state, procedure));
  for (std::size_t i = 1; i < pages.size(); ++i)
    if (pages[i] == &page) return context.href(base + "/" + pages[i - 1]->id);
  return context.href(base);
}

}  // namespace

void apply_page_screen(const Context& context) {
  const auto& procedures = context.state.apply.procedures;
  const Procedure* named = procedures.value ? procedures.value->find(context.state.url.segment(2)) : nullptr;
  const Page* page = named ? named->page(context.state.url.segment(3)) : nullptr;
  if (procedures.value && !page) return apply_start_screen(context);
  const int row = page && page->repeated() ? asked_row(context.state) : -1;
  screen(context,
         {.title = Text::apply_title,
          .heading = page ? context.words(page->title) : shell::Words{},
          .back = page ? back_of(context, *named, *page, row) : context.href("apply")},
         [&] {
           const Procedure* procedure = apply::asked_procedure(context);
           if (!procedure || !page) return;
           const Asked asked = look_up(context, *procedure, *page);
           shell::text(
               context.ui, "step",
               context.words(Text::apply_step,
                             {{"name", context.words(procedure->name).text}, {"number", std::to_string(asked.number)}, {"of", std::to_string(asked.of)}}),
               Look::small);
           fault_summary(context, asked);
           if (!page->text.empty()) shell::text(context.ui, "text", context.words(page->text));
           form(context, asked);
           shell::text(context.ui, "kept", context.words(Text::apply_kept_here), Look::small);
         });
}

}  // namespace app
