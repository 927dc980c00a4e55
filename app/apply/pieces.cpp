// Parts the application screens share; see screens.h.
#include <array>
#include <charconv>

#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "core/base/code.h"
#include "core/base/decimal.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app::apply {
namespace {

using core::forms::Answers;
using core::forms::Fault;
using core::forms::Kind;
using core::forms::Page;
using core::forms::Procedure;
using core::forms::Question;
using shell::Look;
using shell::Role;
using shell::Words;

constexpr float kRowWidth = 640;

struct FaultText {
  const char* code;
  Text text;
};
constexpr std::array<FaultText, 24> kFaultTexts{{
    {"forms.required", Text::apply_fault_required},
    {"forms.not-chosen", Text::apply_fault_not_chosen},
    {"forms.too-long", Text::apply_fault_too_long},
    {"forms.name", Text::apply_fault_name},
    {"forms.kana", Text::apply_fault_kana},
    {"forms.address", Text::apply_fault_address},
    {"forms.no-file", Text::apply_fault_no_file},
    {"forms.file", Text::apply_fault_file},
    {"forms.no-photo", Text::apply_fault_no_photo},
    {"forms.too-many-files", Text::apply_fault_too_many_files},
    {"forms.consent", Text::apply_fault_consent},
    {"forms.number", Text::apply_fault_number},
    {"forms.too-small", Text::apply_fault_too_small},
    {"forms.too-large", Text::apply_fault_too_large},
    {"forms.date", Text::apply_fault_date},
    {"forms.date-in-future", Text::apply_fault_date_in_future},
    {"forms.postal", Text::apply_fault_postal},
    {"forms.phone", Text::apply_fault_phone},
    {"forms.email", Text::apply_fault_email},
    {"forms.option", Text::apply_fault_option},
    {"forms.day-not-offered", Text::apply_fault_day},
    {"forms.too-few-rows", Text::apply_fault_too_few},
    {"forms.too-many-rows", Text::apply_fault_too_many},
    {"forms.stopped", Text::apply_fault_stopped},
}};

// The choice list's or the person's own words; days with their weekday.
Words joined(const Context& context, const Question& question, const std::vector<std::string>& values, const Answers& answers, const core::forms::City& city) {
  Words out;
  for (const std::string& value : values) {
    Words one = value_words(context, question, value, answers, city);
    if (!out.text.empty()) out.text += context.words(Text::common_list_separator).text;
    out.text += one.text;
    out.language = one.language;
  }
  return out;
}

// "12,000円"; what is no number stays as it is.
Words yen(const Context& context, const std::string& amount) {
  long long number = 0;
  const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), number);
  const bool good = error == std::errc() && end == amount.data() + amount.size();
  return context.words(Text::apply_yen, {{"amount", good ? core::grouped(number) : core::escape_ruby(amount)}});
}

Words computed_words(const Context& context, const core::forms::Computed& computed, const std::string& value) {
  if (const auto date = core::Date::parse(value)) return date_words(context, *date);
  if (computed.what == core::forms::Computed::What::age) return context.words(Text::apply_age, {{"years", value}});
  return computed.yen ? yen(context, value) : Words{value, context.state.language};
}

void answer_row(const Context& context, const Procedure& procedure, const Page& page, int row, const Question& question, const Answers& level,
                const Answers& answers, const core::forms::City& city, bool change, const Photos& photos) {
  const auto found = level.values.find(question.id);
  const Words none = context.words(Text::apply_no_answer);
  // Beside each other only where both have room.
  const bool wide = context.ui.page_width() >= kRowWidth;
  const auto item = context.ui.scope(Role::item, question.id, wide ? Look::row_card : Look::stack);
  {
    auto words = context.ui.scope(Role::group, "words", Look::stack);
    words.node().wide = wide;
    shell::text(context.ui, "question", context.words(question.label), Look::small);
    const bool answered = found != level.values.end();
    if (answered && core::forms::is_attachment(question.kind)) attachment_list(context, found->second, photos);
    else shell::text(context.ui, "answer", answered ? joined(context, question, found->second, answers, city) : none, Look::lead);
  }
  if (!change) return;
  // "Change" alone says nothing in a list of links: the name carries the question.
  shell::link(context.ui, "change", context.words(Text::apply_change, {{"question", context.words(question.label).text}}),
              page_href(context, procedure, page, row, true), {.look = wide ? Look::quiet : Look::link});
}

}  // namespace

const Procedure* asked_procedure(const Context& context) {
  const auto& procedures = context.state.apply.procedures;
  const auto& calendar = context.state.waste.calendar;
  if (!loaded_or_told(context, procedures) || !loaded_or_told(context, calendar)) return nullptr;
  const Procedure* procedure = procedures.value->find(context.state.url.segment(2));
  if (!procedure) {
    shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::apply_unknown));
    shell::link(context.ui, "all", context.words(Text::apply_all), context.href("apply"), {.look = Look::secondary});
  }
  return procedure;
}

bool from_check(const Context& context) { return context.state.url.parameter("from") == "check"; }

std::string page_href(const Context& context, const Procedure& procedure, const Page& page, int row, bool to_check) {
  std::map<std::string, std::string> query;
  if (to_check) query["from"] = "check";
  if (row >= 0) query["row"] = std::to_string(row);
  return context.href("apply/" + procedure.id + "/" + page.id, std::move(query));
}

void text_list(const Context& context, std::string_view key, Text title, const std::vector<core::Localized>& lines, bool numbered) {
  if (lines.empty()) return;
  shell::heading(context.ui, std::string(key) + "-title", 2, context.words(title));
  const auto list = context.ui.scope(Role::list, key, Look::list);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto item = context.ui.scope(Role::item, std::to_string(i), Look::block);
    shell::Words words = context.words(lines[i]);
    words.text = (numbered ? std::to_string(i + 1) + ". " : "・") + words.text;
    shell::text(context.ui, "text", words);
  }
}

Words fault_words(const Context& context, const Page& page, const Fault& fault, const core::Localized& label) {
  if (fault.code == "forms.rule") {
    std::size_t rule = page.rules.size();
    std::from_chars(fault.detail.data(), fault.detail.data() + fault.detail.size(), rule);
    if (rule < page.rules.size()) return context.words(page.rules[rule].text);
  }
  const std::string name = context.words(label).text;
  for (const FaultText& one : kFaultTexts)
    if (fault.code == one.code) return context.words(one.text, {{"label", name}, {"detail", fault.detail}});
  return context.words(Text::apply_fault_other, {{"label", name}, {"detail", fault.detail}});
}

Words value_words(const Context& context, const Question& question, const std::string& value, const Answers& answers, const core::forms::City& city) {
  if (question.kind == Kind::day || question.kind == Kind::date)
    if (const auto date = core::Date::parse(value)) return question.kind == Kind::date ? date_words(context, *date, true) : date_words(context, *date);
  if (question.kind == Kind::postal && value.size() == 7) return {value.substr(0, 3) + "-" + value.substr(3), context.state.language};
  if (question.kind == Kind::money) return yen(context, value);
  return context.words(core::forms::shown(question, value, answers, city));
}

void answer_list(const Context& context, const Procedure& procedure, const Answers& answers, bool change, const Photos& photos) {
  const core::forms::City city = forms_city(context.state);
  for (const Page* page : core::forms::pages_asked(procedure, answers)) {
    const auto section = context.ui.scope(Role::group, "page-" + page->id, Look::card);
    shell::heading(context.ui, "title", 2, context.words(page->title));
    const auto questions = [&](const Answers& level, int row) {
      const auto list = context.ui.scope(Role::list, "answers", Look::list);
      for (const Question& question : page->questions)
        if (core::forms::asks(question.kind) && core::forms::holds(question.when, answers, &level))
          answer_row(context, procedure, *page, row, question, level, answers, city, change, photos);
    };
    if (!page->repeated()) {
      questions(answers, -1);
      continue;
    }
    const auto rows = answers.rows.find(page->id);
    for (std::size_t i = 0; rows != answers.rows.end() && i < rows->second.size(); ++i) {
      const auto group = context.ui.scope(Role::group, "row-" + std::to_string(i), Look::stack);
      shell::heading(context.ui, "title", 3,
                     context.words(Text::apply_row_title, {{"name", context.words(page->row_name).text}, {"number", std::to_string(i + 1)}}));
      questions(rows->second[i], static_cast<int>(i));
    }
  }
  for (const core::forms::Computed& computed : procedure.computed) computed_value(context, "computed-" + computed.id, computed, answers, city);
}

void computed_value(const Context& context, std::string_view key, const core::forms::Computed& computed, const Answers& answers,
                    const core::forms::City& city) {
  const auto value = core::forms::compute(computed, answers, city);
  if (!value) return;
  const auto row = context.ui.scope(Role::group, key, Look::stack);
  shell::text(context.ui, "label", context.words(computed.label), Look::small);
  shell::text(context.ui, "value", computed_words(context, computed, *value), Look::h3);
}

void counter_card(const Context& context, const Procedure& procedure) {
  if (!procedure.counter) return;
  const auto card = context.ui.scope(Role::group, "counter", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::apply_counter));
  shell::text(context.ui, "place", context.words(procedure.counter->place), Look::lead);
  shell::text(context.ui, "hours", context.words(procedure.counter->hours));
}

void other_ways(const Context& context, const Procedure& procedure) {
  shell::heading(context.ui, "ways-title", 2, context.words(Text::apply_other_ways));
  const auto list = context.ui.scope(Role::list, "ways", Look::rows);
  const auto way = [&](const char* screen, Text text, shell::Picture picture) {
    const auto item = context.ui.scope(Role::item, screen, Look::block);
    shell::link(context.ui, "open", context.words(text), context.href("apply/" + procedure.id + "/" + screen), {.look = Look::row_link, .picture = picture});
  };
  if (context.state.apply.drafts.contains(procedure.id)) way("carry", Text::apply_carry, shell::Picture::smartphone);
  way("paper", Text::apply_paper, shell::Picture::form);
  way("phone", Text::apply_phone, shell::Picture::phone);
}

void draft_rows(const Context& context) {
  const auto list = context.ui.scope(Role::list, "drafts", Look::rows);
  for (const auto& entry : context.state.apply.drafts) {
    const Procedure* procedure = context.state.apply.procedures.value->find(entry.first);
    if (!procedure) continue;
    const auto item = context.ui.scope(Role::item, procedure->id, Look::block);
    shell::link(context.ui, "open", context.words(Text::apply_draft_line, {{"name", context.words(procedure->name).text}}),
                context.href("apply/" + procedure->id), {.look = Look::row_link, .picture = shell::Picture::form});
  }
}

void sent_rows(const Context& context) {
  const auto list = context.ui.scope(Role::list, "sent", Look::rows);
  for (const auto& [key, one] : context.state.apply.sent) {
    const Procedure* procedure = context.state.apply.procedures.value->find(one.procedure);
    const bool kept = one.outcome == Sent::Outcome::kept, waits = one.outcome == Sent::Outcome::waiting;
    const Words name = procedure ? context.words(procedure->name) : context.words(Text::apply_title);
    const auto item = context.ui.scope(Role::item, key, Look::block);
    shell::link(context.ui, "open",
                kept ? context.words(Text::apply_sent_line, {{"name", name.text}, {"receipt", core::grouped_code(one.receipt)}})
                     : context.words(waits ? Text::apply_waiting_line : Text::apply_refused_line, {{"name", name.text}}),
                context.href("apply/sent", {{"key", key}}), {.look = Look::row_link, .picture = kept ? shell::Picture::check : shell::Picture::warning});
  }
}

}  // namespace app::apply
