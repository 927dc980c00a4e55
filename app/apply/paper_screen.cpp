// /apply/{procedure}/paper: the form for paper, filled as far as it is answered; /apply/{procedure}/phone: the same as a script for the telephone.
#include <algorithm>

#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "core/forms/sheet.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::forms::Answers;
using core::forms::Kind;
using core::forms::Procedure;
using core::forms::SheetLine;
using core::forms::SheetPart;
using shell::Look;
using shell::Role;
using shell::Words;

// What the draft has, or nothing: the form can be printed before anything is written.
Answers draft_of(const Context& context, const Procedure& procedure) { return apply::asked_answers(context.state, procedure); }

// Who takes it in reads and speaks Japanese.
Words with_japanese(const Context& context, const core::Localized& text) {
  Words out = context.words(text);
  if (context.state.language != core::Language::ja && context.state.language != core::Language::ja_easy && out.language != core::Language::ja)
    out.text += " / " + std::string(text.in(core::Language::ja).text);
  return out;
}

Words part_title(const Context& context, const SheetPart& part) {
  if (part.row == 0) return with_japanese(context, part.page->title);
  return context.words(Text::apply_row_title, {{"name", context.words(part.page->row_name).text}, {"number", std::to_string(part.row)}});
}

Words line_label(const Context& context, const SheetLine& line) {
  const Words label = with_japanese(context, line.question->label);
  if (line.maybe) return context.words(Text::apply_paper_maybe, {{"label", label.text}});
  return line.question->optional ? context.words(Text::apply_optional, {{"label", label.text}}) : label;
}

// Boxes to tick, those that are chosen ticked.
void boxes(const Context& context, const SheetLine& line) {
  const auto list = context.ui.scope(Role::list, "options", Look::stack);
  for (const core::forms::Option& option : line.question->options) {
    const bool chosen = std::find(line.values.begin(), line.values.end(), option.id) != line.values.end();
    Words words = with_japanese(context, option.label);
    words.text = (chosen ? "☑ " : "☐ ") + words.text;
    context.ui.leaf(Role::item, option.id, Look::text, words);
  }
}

void answer(const Context& context, const SheetLine& line, const Answers& answers, const core::forms::City& city) {
  Words all{"", context.state.language};
  for (const std::string& value : line.values) {
    const bool option = std::any_of(line.question->options.begin(), line.question->options.end(), [&](const auto& one) { return one.id == value; });
    const Words one = option ? with_japanese(context, core::forms::shown(*line.question, value, answers, city))
                             : apply::value_words(context, *line.question, value, answers, city);
    if (!all.text.empty()) all.text += context.words(Text::common_list_separator).text;
    all.text += one.text;
    all.language = one.language;
  }
  shell::text(context.ui, "answer", all, Look::lead);
}

// Room for a pen, as the kind needs it.
void blank(const Context& context, Kind kind) {
  if (kind == Kind::date || kind == Kind::day) {
    shell::text(context.ui, "date", context.words(Text::apply_paper_date), Look::blank);
  } else {
    context.ui.leaf(Role::paragraph, "blank", kind == Kind::long_text ? Look::blank_lines : Look::blank, {"", context.state.language});
  }
}

void paper_line(const Context& context, const SheetLine& line, const Answers& answers, const core::forms::City& city) {
  const auto item = context.ui.scope(Role::item, line.question->id, Look::stack);
  if (line.question->kind == Kind::information) return shell::text(context.ui, "text", context.words(line.question->label));
  shell::text(context.ui, "label", line_label(context, line), Look::label);
  if (core::forms::is_attachment(line.question->kind)) shell::text(context.ui, "attach", context.words(Text::apply_paper_attach));
  else if (!line.question->options.empty()) boxes(context, line);
  else if (line.values.empty()) blank(context, line.question->kind);
  else answer(context, line, answers, city);
}

// What is said: the answer, or what there is to choose from.
void phone_line(const Context& context, const SheetLine& line, std::size_t number, const Answers& answers, const core::forms::City& city) {
  const auto item = context.ui.scope(Role::item, line.question->id, Look::stack);
  Words label = line_label(context, line);
  label.text = std::to_string(number) + ". " + label.text;
  shell::text(context.ui, "label", label, Look::label);
  if (!line.values.empty() && !core::forms::is_attachment(line.question->kind)) return answer(context, line, answers, city);
  if (line.question->options.empty() || line.question->kind == Kind::consent) {
    shell::text(context.ui, "none", context.words(core::forms::is_attachment(line.question->kind) ? Text::apply_phone_files : Text::apply_phone_ready),
                Look::small);
    return;
  }
  const auto list = context.ui.scope(Role::list, "options", Look::stack);
  for (const core::forms::Option& option : line.question->options) {
    Words words = with_japanese(context, option.label);
    words.text = "・" + words.text;
    context.ui.leaf(Role::item, option.id, Look::text, words);
  }
}

void sheet_screen(const Context& context, Text title, const std::function<void(const Procedure&, const Answers&)>& content) {
  screen(context, {.title = title, .back = context.href("apply/" + context.state.url.segment(2))}, [&] {
    const Procedure* procedure = apply::asked_procedure(context);
    if (!procedure) return;
    shell::text(context.ui, "name", with_japanese(context, procedure->name), Look::lead);
    content(*procedure, draft_of(context, *procedure));
  });
}

}  // namespace

void apply_paper_screen(const Context& context) {
  sheet_screen(context, Text::apply_paper, [&](const Procedure& procedure, const Answers& answers) {
    shell::text(context.ui, "print", context.words(Text::apply_paper_print), Look::small);
    const core::forms::City city = apply::forms_city(context.state);
    for (const SheetPart& part : core::forms::sheet(procedure, answers)) {
      const auto card = context.ui.scope(Role::group, part.page->id + (part.row ? "-" + std::to_string(part.row) : ""), Look::card);
      shell::heading(context.ui, "title", 2, part_title(context, part));
      const auto list = context.ui.scope(Role::list, "lines", Look::list);
      for (const SheetLine& line : part.lines) paper_line(context, line, answers, city);
    }
    apply::text_list(context, "needs", Text::apply_needs, procedure.needs, false);
    apply::counter_card(context, procedure);
  });
}

void apply_phone_screen(const Context& context) {
  sheet_screen(context, Text::apply_phone, [&](const Procedure& procedure, const Answers& answers) {
    shell::text(context.ui, "say", context.words(Text::apply_phone_say, {{"name", with_japanese(context, procedure.name).text}}));
    if (context.state.city.value && !context.state.city.value->phone.empty())
      shell::link(context.ui, "call", context.words(Text::common_phone, {{"number", context.state.city.value->phone}}),
                  "tel:" + context.state.city.value->phone, {.look = Look::primary, .picture = shell::Picture::phone});
    const core::forms::City city = apply::forms_city(context.state);
    std::size_t number = 0;
    for (const SheetPart& part : core::forms::sheet(procedure, answers)) {
      const auto group = context.ui.scope(Role::group, part.page->id + (part.row ? "-" + std::to_string(part.row) : ""), Look::stack);
      shell::heading(context.ui, "title", 2, part_title(context, part));
      const auto list = context.ui.scope(Role::list, "lines", Look::list);
      for (const SheetLine& line : part.lines)
        if (core::forms::asks(line.question->kind)) phone_line(context, line, ++number, answers, city);
    }
    shell::text(context.ui, "end", context.words(Text::apply_phone_end));
  });
}

}  // namespace app
