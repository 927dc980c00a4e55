// See evaluate.h.
#include "core/forms/evaluate.h"

#include <algorithm>
#include <set>

#include "core/base/ruby.h"
#include "core/forms/value.h"

namespace core::forms {
namespace {

bool meets(const Condition& condition, const std::string& value) {
  if (!condition.any_of.empty() && std::find(condition.any_of.begin(), condition.any_of.end(), value) == condition.any_of.end()) return false;
  if (!condition.least && !condition.most) return true;
  const auto number = whole_number(value);
  return number && *number >= condition.least.value_or(*number) && *number <= condition.most.value_or(*number);
}

// As far as the number of a question can go (see procedure.cpp): what lies beyond is wrong, and not computed with.
constexpr std::int64_t kMostNumber = 1000000000;

std::optional<std::int64_t> usable_number(const std::string& value) {
  const auto number = whole_number(value);
  return number && *number >= -kMostNumber && *number <= kMostNumber ? number : std::nullopt;
}

// Days since 1970, or the number; nullopt: it is none.
std::optional<std::int64_t> measure(bool is_date, const std::string& value) {
  if (!is_date) return usable_number(value);
  const auto date = Date::parse(value);
  return date ? std::optional<std::int64_t>(date->days) : std::nullopt;
}

bool compares_dates(const Page& page, const Comparison& rule) {
  const Question* question = page.question(rule.question);
  return question && question->kind == Kind::date;
}

bool stands(Relation relation, std::int64_t left, std::int64_t right) {
  switch (relation) {
    case Relation::less: return left < right;
    case Relation::at_most: return left <= right;
    case Relation::same: return left == right;
    case Relation::at_least: return left >= right;
    case Relation::more: return left > right;
  }
  return false;
}

Date months_later(Date date, int months) {
  const Civil civil = date.civil();
  const int month = civil.year * 12 + civil.month - 1 + months;
  const int year = month / 12, in_year = month % 12 + 1;
  return Date::from({year, in_year, std::min(civil.day, days_in_month(year, in_year))});
}

// Who was born on 29 February is a year older from 1 March in other years.
int full_years(Date from, Date until) {
  const Civil a = from.civil(), b = until.civil();
  return b.year - a.year - (std::pair(b.month, b.day) < std::pair(a.month, a.day) ? 1 : 0);
}

bool chosen(Kind kind) { return kind == Kind::choice || kind == Kind::choices || kind == Kind::yes_no || kind == Kind::pick || kind == Kind::day; }

const char* missing_code(Kind kind) {
  if (kind == Kind::consent) return "forms.consent";
  if (is_attachment(kind)) return "forms.no-file";
  return chosen(kind) ? "forms.not-chosen" : "forms.required";
}

// Rules of answers that are right by themselves.
void check_rules(const Page& page, int row, const Answers& level, const Answers& answers, const City& city, std::vector<Fault>& faults) {
  const std::vector<Fault> before = faults;
  const auto wrong = [&](const std::string& question) {
    return std::any_of(before.begin(), before.end(), [&](const Fault& fault) { return fault.question == question && fault.row == row; });
  };
  for (std::size_t i = 0; i < page.rules.size(); ++i) {
    const Comparison& rule = page.rules[i];
    if (!wrong(rule.question) && !wrong(rule.other) && !keeps(page, rule, level, answers, city.today))
      faults.push_back({page.id, row, rule.question, "forms.rule", std::to_string(i)});
  }
}

// row: of a repeated page, else -1.
void check_questions(const Page& page, int row, const Answers& level, const Answers& answers, const City& city, std::vector<Fault>& faults) {
  for (const Question& question : page.questions) {
    if (!asks(question.kind) || !holds(question.when, answers, row >= 0 ? &level : nullptr)) continue;
    const auto tell = [&](std::string code, std::string detail = {}) { faults.push_back({page.id, row, question.id, std::move(code), std::move(detail)}); };
    const auto found = level.values.find(question.id);
    if (found == level.values.end() || found->second.empty()) {
      if (!question.optional) tell(missing_code(question.kind));
      continue;
    }
    const std::set<std::string> distinct(found->second.begin(), found->second.end());
    if (distinct.size() != found->second.size() || (!has_many(question.kind) && found->second.size() > 1)) tell("forms.one-only");
    if (is_attachment(question.kind) && static_cast<std::int64_t>(found->second.size()) > question.high)
      tell("forms.too-many-files", std::to_string(question.high));
    for (const std::string& value : found->second) {
      std::string detail;
      const std::string code = fault_of(question, value, answers, city, detail);
      if (!code.empty()) tell(code, detail);
    }
  }
  check_rules(page, row, level, answers, city, faults);
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
    if (!asks(question.kind) || found == from.values.end() || !holds(question.when, whole, &to)) continue;
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

std::optional<std::int64_t> compared_with(const Page& page, const Comparison& rule, const Answers& level, const Answers& answers, Date today) {
  auto out = std::optional<std::int64_t>(today.days);
  if (!rule.other.empty()) out = measure(compares_dates(page, rule), (level.values.contains(rule.other) ? level : answers).one(rule.other));
  if (out && rule.months != 0) out = months_later(Date{static_cast<std::int32_t>(*out)}, rule.months).days;
  return out ? std::optional(*out + rule.plus) : std::nullopt;
}

bool keeps(const Page& page, const Comparison& rule, const Answers& level, const Answers& answers, Date today) {
  const auto left = measure(compares_dates(page, rule), level.one(rule.question)), right = compared_with(page, rule, level, answers, today);
  return !left || !right || stands(rule.relation, *left, *right);
}

bool holds(const Conditions& conditions, const Answers& answers, const Answers* row) {
  return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
    const Answers& from = row && row->values.contains(condition.question) ? *row : answers;
    const auto found = from.values.find(condition.question);
    if (found == from.values.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const std::string& value) { return meets(condition, value); });
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

std::optional<std::string> compute(const Computed& computed, const Answers& answers, const City& city) {
  const auto times = [&](std::int64_t number) { return std::to_string(number * computed.each * (computed.times.empty() ? 1 : city.number(computed.times))); };
  const auto rows = answers.rows.find(computed.page);
  switch (computed.what) {
    case Computed::What::sum: {
      std::int64_t sum = 0;
      bool any = false;
      const auto add = [&](const Answers& level) {
        const auto number = usable_number(level.one(computed.question));
        sum += number.value_or(0);
        any = any || number;
      };
      if (rows == answers.rows.end()) add(answers);
      else
        for (const Answers& row : rows->second) add(row);
      return any ? std::optional(times(sum)) : std::nullopt;
    }
    case Computed::What::rows: return times(rows == answers.rows.end() ? 0 : static_cast<std::int64_t>(rows->second.size()));
    case Computed::What::age:
    case Computed::What::date: {
      const auto date = Date::parse(answers.one(computed.question));
      if (!date) return std::nullopt;
      if (computed.what == Computed::What::age) return *date > city.today ? std::nullopt : std::optional(std::to_string(full_years(*date, city.today)));
      return (months_later(*date, computed.months) + computed.days).iso();
    }
  }
  return std::nullopt;
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
