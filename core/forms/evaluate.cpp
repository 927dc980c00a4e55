// See evaluate.h.
#include "core/forms/evaluate.h"

#include <algorithm>
#include <array>
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

bool meets(const Condition& condition, const std::string& value) {
  if (!condition.any_of.empty() && std::find(condition.any_of.begin(), condition.any_of.end(), value) == condition.any_of.end()) return false;
  if (!condition.least && !condition.most) return true;
  const auto number = whole_number(value);
  return number && *number >= condition.least.value_or(*number) && *number <= condition.most.value_or(*number);
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

// Letters of any script, and what stands between the parts of a name. A variant selector stands after an ideograph: it is part of how the name is written.
bool is_name(const std::string& text) {
  static constexpr std::u32string_view kBetween = U" \u3000・･.'’-‐ー々〆ヶ〇";
  char32_t before = 0;
  bool any = false;
  for (const char32_t c : utf8::to_code_points(text)) {
    const bool selector = c >= 0xE0100 && c <= 0xE01EF;
    const bool ideograph =
        (before >= 0x3400 && before <= 0x9FFF) || (before >= 0xF900 && before <= 0xFAFF) || (before >= 0x20000 && before <= 0x3FFFF) || before == U'々';
    // Digits and signs of money of other scripts.
    static constexpr std::array<std::pair<char32_t, char32_t>, 5> kNoLetters{
        {{0x0660, 0x0669}, {0x06F0, 0x06F9}, {0x0966, 0x096F}, {0x0E3F, 0x0E3F}, {0x0E50, 0x0E59}}};
    const bool letter =
        std::none_of(kNoLetters.begin(), kNoLetters.end(), [&](const auto& range) { return c >= range.first && c <= range.second; }) &&
        ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x1FFF && c != 0xD7 && c != 0xF7) || (c >= 0x3041 && c <= 0x30FA) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF));
    if (selector ? !ideograph : !letter && kBetween.find(c) == std::u32string_view::npos) return false;
    any = any || letter;
    before = c;
  }
  return any;
}

// A number of block or house, or word that there is none: what who gives only the town's name leaves out.
bool has_number(const std::string& text) {
  if (text.find("番地なし") != std::string::npos || text.find("番地無し") != std::string::npos || text.find("無番地") != std::string::npos) return true;
  for (const char32_t c : utf8::to_code_points(text))
    if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos)
      return true;
  return false;
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

// The code of what is wrong with one value of a question; empty: nothing. detail: a number for the message.
std::string fault_of(const Question& question, const std::string& value, const Answers& answers, const City& city, std::string& detail) {
  switch (question.kind) {
    case Kind::text:
    case Kind::long_text:
    case Kind::kana:
      if (utf8::to_code_points(value).size() > question.most_characters) return detail = std::to_string(question.most_characters), "forms.too-long";
      return question.kind == Kind::kana && !is_reading(value) ? "forms.kana" : "";
    case Kind::name:
    case Kind::address:
      if (utf8::to_code_points(value).size() > question.most_characters) return detail = std::to_string(question.most_characters), "forms.too-long";
      if (question.kind == Kind::name) return is_name(value) ? "" : "forms.name";
      return has_number(value) ? "" : "forms.address";
    case Kind::number:
    case Kind::money: {
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
    case Kind::choices:
    case Kind::yes_no:
    case Kind::consent: return among(question.options, value) ? "" : "forms.option";
    case Kind::information:
    case Kind::computed: break;
    case Kind::pick: return among(city.options(question.source, answers), value) ? "" : "forms.option";
    case Kind::day: return among(city.options(question.source, answers), value) ? "" : "forms.day-not-offered";
  }
  return "";
}

bool chosen(Kind kind) { return kind == Kind::choice || kind == Kind::choices || kind == Kind::yes_no || kind == Kind::pick || kind == Kind::day; }

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
      if (!question.optional) tell(question.kind == Kind::consent ? "forms.consent" : chosen(question.kind) ? "forms.not-chosen" : "forms.required");
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
  const auto times = [&](std::int64_t number) { return std::to_string(computed.times.empty() ? number : number * city.number(computed.times)); };
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
