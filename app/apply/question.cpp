// A question as the field of its kind; see screens.h.
#include "app/apply/attachments.h"
#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/dates.h"
#include "core/base/ruby.h"
#include "shell/ui/date_field.h"
#include "shell/ui/suggest_field.h"
#include "shell/ui/text.h"

namespace app::apply {
namespace {

using core::forms::Answers;
using core::forms::Kind;
using core::forms::Option;
using core::forms::Question;
using shell::Choice;
using shell::FieldOptions;
using shell::Words;

constexpr std::size_t kMostSuggestions = 8;

// Everything one question needs to be asked.
struct Asking {
  const Context& context;
  const core::forms::Procedure& procedure;
  const core::forms::Page& page;
  int row;
  const Question& question;
  const Answers* level;  // as typed; null: nothing yet
  const Answers* draft;
  Words label;
  FieldOptions options;

  std::string value() const { return level ? level->one(question.id) : std::string(); }
  std::vector<std::string> values() const {
    if (!level) return {};
    const auto found = level->values.find(question.id);
    return found == level->values.end() ? std::vector<std::string>{} : found->second;
  }
  void answer(std::vector<std::string> values) const { context.send(Answered{procedure.id, page.id, row, question.id, std::move(values)}); }
};

const char* input_type(Kind kind) { return kind == Kind::email ? "email" : kind == Kind::phone ? "tel" : "text"; }

Choice choice_of(const Context& context, const Option& option, Words words) {
  return {option.id, std::move(words), option.hint.empty() ? Words{} : context.words(option.hint)};
}

void ask_text(const Asking& asking) {
  FieldOptions options = asking.options;
  options.multiline = asking.question.kind == Kind::long_text;
  options.input_type = input_type(asking.question.kind);
  if (asking.question.kind == Kind::number || asking.question.kind == Kind::money || asking.question.kind == Kind::postal) options.input_mode = "numeric";
  if (const auto entered = shell::text_field(asking.context.ui, asking.question.id, asking.label, asking.value(), options)) asking.answer({*entered});
}

void ask_date(const Asking& asking) {
  const Context& context = asking.context;
  const auto parts =
      shell::date_field(context.ui, asking.question.id, asking.label, shell::DateParts::parse(asking.value()), date_field_words(context), asking.options);
  if (parts) asking.answer({parts->str()});
}

void ask_choice(const Asking& asking, const std::vector<Option>& offered) {
  std::vector<Choice> choices;
  for (const Option& option : offered) {
    const auto date = asking.question.kind == Kind::day ? core::Date::parse(option.id) : std::nullopt;
    choices.push_back(choice_of(asking.context, option, date ? date_words(asking.context, *date) : asking.context.words(option.label)));
  }
  FieldOptions options = asking.options;
  options.short_choices = asking.question.kind == Kind::yes_no;
  if (const auto picked = shell::radios(asking.context.ui, asking.question.id, asking.label, choices, asking.value(), options)) asking.answer({*picked});
}

void ask_choices(const Asking& asking) {
  std::vector<Choice> choices;
  for (const Option& option : asking.question.options) choices.push_back(choice_of(asking.context, option, asking.context.words(option.label)));
  const auto picked = shell::checkboxes(asking.context.ui, asking.question.id, asking.label, choices, asking.values(), asking.options);
  if (picked) asking.answer(*picked);
}

// What is agreed to stands at the box itself.
void ask_consent(const Asking& asking) {
  const std::vector<std::string> given = asking.value() == "yes" ? std::vector<std::string>{"yes"} : std::vector<std::string>{};
  const auto picked = shell::checkboxes(asking.context.ui, asking.question.id, asking.context.words(Text::apply_consent),
                                        {choice_of(asking.context, asking.question.options.front(), asking.label)}, given, asking.options);
  if (picked) asking.answer(*picked);
}

void ask_attachments(const Asking& asking) {
  const AttachmentField field{attaching_place(asking.procedure.id, asking.page.id, asking.row, asking.question.id), asking.question.kind, asking.question.high,
                              asking.values()};
  if (const auto name = attachment_field(asking.context, asking.question.id, field, asking.label, asking.options))
    asking.context.send(Detach{asking.procedure.id, asking.page.id, asking.row, asking.question.id, *name});
}

void ask_pick(const Asking& asking) {
  const Context& context = asking.context;
  static const Answers kNone;
  const std::vector<Option> offered = forms_city(context.state).options(asking.question.source, asking.draft ? *asking.draft : kNone);
  const std::string chosen = asking.value(), place = place_of(asking.procedure.id, asking.page.id, asking.row) + "/" + asking.question.id;
  const auto typed = context.state.apply.typed.find(place);
  std::string text = typed == context.state.apply.typed.end() ? std::string() : typed->second;
  std::vector<Choice> suggestions;
  Words status;
  status.language = context.state.language;
  if (!chosen.empty()) {
    for (const Option& option : offered)
      if (option.id == chosen) {
        const Words name = context.words(option.label);
        text = core::base_text(name.text);
        status = context.words(Text::apply_picked, {{"name", name.text}});
      }
  } else {
    const auto fitting = core::suggest(core::forms::findable(offered), text, kMostSuggestions);
    for (const std::size_t i : fitting) suggestions.push_back(choice_of(context, offered[i], context.words(offered[i].label)));
    if (!text.empty())
      status = fitting.empty()                      ? context.words(Text::apply_pick_none)
               : fitting.size() == kMostSuggestions ? context.words(Text::apply_pick_first, {{"count", std::to_string(fitting.size())}})
                                                    : context.words(Text::apply_pick_some, {{"count", std::to_string(fitting.size())}});
  }
  const shell::Suggested entered = shell::suggest_field(context.ui, asking.question.id, asking.label, text, suggestions, status, asking.options);
  if (entered.typed) {
    context.send(Typed{place, *entered.typed});
    if (!chosen.empty()) asking.answer({});  // what is edited is no longer what was chosen
  }
  if (entered.chosen) {
    context.send(Typed{place, ""});
    asking.answer({*entered.chosen});
  }
}

}  // namespace

void question_field(const Context& context, const core::forms::Procedure& procedure, const core::forms::Page& page, int row, const Question& question,
                    const std::vector<core::forms::Fault>& faults) {
  Asking asking{context, procedure, page, row, question, nullptr, nullptr, {}, {}};
  const auto draft = context.state.apply.drafts.find(procedure.id);
  if (draft != context.state.apply.drafts.end()) {
    asking.draft = asking.level = &draft->second.answers;
    const auto rows = draft->second.answers.rows.find(page.id);
    if (row >= 0)
      asking.level =
          rows != asking.draft->rows.end() && static_cast<std::size_t>(row) < rows->second.size() ? &rows->second[static_cast<std::size_t>(row)] : nullptr;
  }
  asking.label = context.words(question.label);
  if (question.optional) asking.label = context.words(Text::apply_optional, {{"label", asking.label.text}});
  if (!question.hint.empty()) asking.options.hint = context.words(question.hint);
  if (draft != context.state.apply.drafts.end() && draft->second.prefilled.contains(question.id)) asking.options.hint = context.words(Text::apply_prefilled);
  asking.options.autocomplete = question.autocomplete.c_str();
  for (const core::forms::Fault& fault : faults)
    if (fault.question == question.id && fault.row == row && asking.options.error.text.empty())
      asking.options.error = question.kind == Kind::pick && fault.code == "forms.not-chosen"
                                 ? context.words(Text::apply_fault_pick, {{"label", context.words(question.label).text}})
                                 : fault_words(context, page, fault, question.label);
  switch (question.kind) {
    case Kind::choice:
    case Kind::yes_no: return ask_choice(asking, question.options);
    case Kind::consent: return ask_consent(asking);
    case Kind::information: return shell::text(context.ui, question.id, asking.label);
    case Kind::computed: {
      const core::forms::Computed* value = procedure.value(question.source);
      if (value && asking.draft) computed_value(context, question.id, *value, core::forms::asked(procedure, *asking.draft), forms_city(context.state));
      return;
    }
    case Kind::day: return ask_choice(asking, forms_city(context.state).options(question.source, asking.draft ? *asking.draft : Answers{}));
    case Kind::choices: return ask_choices(asking);
    case Kind::photos:
    case Kind::files: return ask_attachments(asking);
    case Kind::pick: return ask_pick(asking);
    case Kind::date: return ask_date(asking);
    default: return ask_text(asking);
  }
}

}  // namespace app::apply
