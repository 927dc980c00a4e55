// See evaluate.h.
#include "core/forms/evaluate.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/ruby.h"
#include "core/base/utf8.h"

namespace core::forms {
namespace {

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool all_digits(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Katakana after normalised(), the long-vowel sign, middle dots and spaces.
bool is_reading(const std::string& text) {
  bool any = false;
  for (const char32_t c : utf8::to_code_points(text)) {
    const bool kana = c >= 0x30A1 && c <= 0x30FA;
    any = any || kana;
    if (!kana && std::u32string_view(U"ー・ 　").find(c) == std::u32string_view::npos) return false;
  }
  return any;
}

// One @ with something before it, and a dot inside what follows; what is really an address only a message can tell.
bool is_email(const std::string& text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string::npos || text.find('@', at + 1) != std::string::npos || text.size() > 254) return false;
  if (std::any_of(text.begin(), text.end(), [](char c) { return c <= ' ' || c >= 0x7f; })) return false;
  const std::size_t dot = text.find('.', at + 2);
  return dot != std::string::npos && dot + 1 < text.size();
}

bool among(const std::vector<Option>& options, const std::string& id) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

// The code of what is wrong with one value of a question; empty: nothing. detail: a number for the message.
std::string fault_of(const Question& question, const std::string& value, const Answers& answers, const City& city, std::string& detail) {
  switch (question.kind) {
    case Kind::text:
    case Kind::long_text:
    case Kind::kana:
      if (utf8::to_code_points(value).size() > question.most_characters) return detail = std::to_string(question.most_characters), "forms.too-long";
      return question.kind == Kind::kana && !is_reading(value) ? "forms.kana" : "";
    case Kind::number: {
      const auto number = whole_number(value);
      if (!number) return "forms.number";
      if (*number < question.low) return detail = std::to_string(question.low), "forms.too-small";
      if (*number > question.high) return detail = std::to_string(question.high), "forms.too-large";
      return "";
    }
    case Kind::date: {
      const auto date = Date::parse(value);
      if (!date) return "forms.date";
      return question.past && *date > city.today ? "forms.date-in-future" : "";
    }
    case Kind::postal: return value.size() == 7 && all_digits(value) ? "" : "forms.postal";
    case Kind::phone: return (value.size() == 10 || value.size() == 11) && value[0] == '0' && all_digits(value) ? "" : "forms.phone";
    case Kind::email: return is_email(value) ? "" : "forms.email";
    case Kind::choice:
    case Kind::choices: return among(question.options, value) ? "" : "forms.option";
    case Kind::pick: return among(city.options(question.source, answers), value) ? "" : "forms.option";
    case Kind::day: return among(city.options(question.source, answers), value) ? "" : "forms.day-not-offered";
  }
  return "";
}

// row: of a repeated page, else -1.
void check_questions(const Page& page, int row, const Answers& level, const Answers& answers, const City& city, std::vector<Fault>& faults) {
  for (const Question& question : page.questions) {
    if (!holds(question.when, answers, row >= 0 ? &level : nullptr)) continue;
    const auto tell = [&](std::string code, std::string detail = {}) { faults.push_back({page.id, row, question.id, std::move(code), std::move(detail)}); };
    const auto found = level.values.find(question.id);
    if (found == level.values.end() || found->second.empty()) {
      const bool chosen = question.kind == Kind::choice || question.kind == Kind::choices || question.kind == Kind::pick || question.kind == Kind::day;
      if (!question.optional) tell(chosen ? "forms.not-chosen" : "forms.required");
      continue;
    }
    const std::set<std::string> distinct(found->second.begin(), found->second.end());
    if (distinct.size() != found->second.size() || (question.kind != Kind::choices && found->second.size() > 1)) tell("forms.one-only");
    for (const std::string& value : found->second) {
      std::string detail;
      const std::string code = fault_of(question, value, answers, city, detail);
      if (!code.empty()) tell(code, detail);
    }
  }
}

const std::vector<Answers>& rows_of(const Answers& answers, const Page& page) {
  static const std::vector<Answers> kNone;
  const auto found = answers.rows.find(page.id);
  return found == answers.rows.end() ? kNone : found->second;
}

// A date of which nothing is typed is "W|||": unanswered, not wrong.
bool is_blank(Kind kind, const std::string& value) { return value.empty() || (kind == Kind::date && value.find_first_of("0123456789") == std::string::npos); }

// Questions may ask for answers to earlier ones: of this level as kept so far, of the whole form before.
void keep_asked(const Page& page, const Answers& from, const Answers& whole, Answers& to) {
  for (const Question& question : page.questions) {
    const auto found = from.values.find(question.id);
    if (found == from.values.end() || !holds(question.when, whole, &to)) continue;
    std::vector<std::string> values;
    for (const std::string& typed : found->second)
      if (std::string value = normalised(question.kind, typed); !is_blank(question.kind, value)) values.push_back(std::move(value));
    if (!values.empty()) to.values[question.id] = std::move(values);
  }
}

}  // namespace

std::string Fault::path() const {
  if (question.empty()) return page;
  return row < 0 ? question : page + "/" + std::to_string(row) + "/" + question;
}

bool holds(const Conditions& conditions, const Answers& answers, const Answers* row) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    const Answers& from = row && row->values.contains(condition.question) ? *row : answers;
    const auto found = from.values.find(condition.question);
    if (found == from.values.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const std::string& value) { return std::find(condition.any_of.begin(), condition.any_of.end(), value) != condition.any_of.end(); });
  });
}

std::vector<const Page*> pages_asked(const Procedure& procedure, const Answers& answers) {
  std::vector<const Page*> out;
  for (const Page& page : procedure.pages)
    if (holds(page.when, answers)) out.push_back(&page);
  return out;
}

const Stop* stopped(const Procedure& procedure, const std::string& page, const Answers& answers) {
  for (const Stop& stop : procedure.stops)
    if (stop.page == page && holds(stop.when, answers)) return &stop;
  return nullptr;
}

std::vector<Fault> check_row(const Page& page, std::size_t row, const Answers& answers, const City& city) {
  std::vector<Fault> faults;
  const auto& rows = rows_of(answers, page);
  if (row < rows.size()) check_questions(page, static_cast<int>(row), rows[row], answers, city, faults);
  return faults;
}

std::vector<Fault> check_page(const Page& page, const Answers& answers, const City& city) {
  std::vector<Fault> faults;
  if (!page.repeated()) {
    check_questions(page, -1, answers, answers, city, faults);
    return faults;
  }
  const std::size_t count = rows_of(answers, page).size();
  if (count < page.rows_least) faults.push_back({page.id, -1, {}, "forms.too-few-rows", std::to_string(page.rows_least)});
  if (count > page.rows_most) faults.push_back({page.id, -1, {}, "forms.too-many-rows", std::to_string(page.rows_most)});
  for (std::size_t row = 0; row < count; ++row) {
    auto more = check_row(page, row, answers, city);
    faults.insert(faults.end(), more.begin(), more.end());
  }
  return faults;
}

std::vector<Fault> check(const Procedure& procedure, const Answers& typed, const City& city) {
  std::vector<Fault> faults;
  const Answers answers = asked(procedure, typed);
  const auto tell_unasked = [&](const std::string& page, int row, const Answers& given, const Answers* kept) {
    for (const auto& [question, values] : given.values)
      if ((!kept || !kept->values.contains(question)) && std::any_of(values.begin(), values.end(), [](const std::string& value) { return !value.empty(); }))
        faults.push_back({page, row, question, "forms.not-asked", {}});
  };
  tell_unasked("", -1, typed, &answers);
  for (const auto& [page, rows] : typed.rows) {
    const auto kept = answers.rows.find(page);
    for (std::size_t i = 0; i < rows.size(); ++i) tell_unasked(page, static_cast<int>(i), rows[i], kept == answers.rows.end() ? nullptr : &kept->second[i]);
  }
  for (const Page* page : pages_asked(procedure, answers)) {
    auto more = check_page(*page, answers, city);
    faults.insert(faults.end(), more.begin(), more.end());
    if (stopped(procedure, page->id, answers)) faults.push_back({page->id, -1, {}, "forms.stopped", {}});
  }
  return faults;
}

Answers asked(const Procedure& procedure, const Answers& typed) {
  Answers out;
  for (const Page& page : procedure.pages) {
    if (!holds(page.when, out)) continue;
    if (!page.repeated()) {
      keep_asked(page, typed, out, out);
      continue;
    }
    for (const Answers& row : rows_of(typed, page)) {
      Answers kept;
      keep_asked(page, row, out, kept);
      out.rows[page.id].push_back(std::move(kept));
    }
  }
  return out;
}

std::int64_t compute(const Computed& computed, const Answers& answers, const City& city) {
  std::int64_t sum = 0;
  const auto add = [&](const Answers& level) { sum += whole_number(level.one(computed.question)).value_or(0); };
  const auto found = answers.rows.find(computed.page);
  if (found == answers.rows.end()) add(answers);
  else
    for (const Answers& row : found->second) add(row);
  return computed.times.empty() ? sum : sum * city.number(computed.times);
}

Localized shown(const Question& question, const std::string& value, const Answers& answers, const City& city) {
  const bool sourced = question.kind == Kind::pick || question.kind == Kind::day;
  for (const Option& option : sourced ? city.options(question.source, answers) : question.options)
    if (option.id == value) return option.label;
  Localized out;
  out.texts[0] = escape_ruby(value);
  return out;
}

}  // namespace core::forms
