// What a procedure makes of answers: which pages are asked, what is wrong, what it comes to. The same code in the browser, for hints while
// one fills in, and on the server, as the law.
#pragma once

#include <functional>

#include "core/forms/answers.h"

namespace core::forms {

// What only the city knows at this moment, asked by the names a procedure uses. The caller binds the clock and the pack.
struct City {
  // Options of a source, in order, for these answers. An unknown source has none.
  std::function<std::vector<Option>(const std::string& source, const Answers& answers)> options;
  std::function<std::int64_t(const std::string& value)> number;
  Date today;
};

// What is wrong with an answer, and where.
struct Fault {
  std::string page;      // empty: an answer that no page asks for
  int row = -1;          // of a repeated page; -1: the page itself
  std::string question;  // empty: about the page (its number of rows, a stop)
  std::string code;      // "forms.required"
  std::string detail;    // a number the message needs ("10"), or empty; forms.rule: which of the page's rules

  // Where in the answers: "name", "items/0/count", "items".
  std::string path() const;
};

// Only what is asked, in order, each value normalised: what is evaluated, sent and kept. An answer given before its branch was left does not
// count. The functions below take such answers.
Answers asked(const Procedure& procedure, const Answers& typed);

// What a rule of a page compares with, moved as it says: days since 1970 of a date, else the number; level: of a row, or the answers. nullopt: not
// answered, or with no such thing.
std::optional<std::int64_t> compared_with(const Page& page, const Comparison& rule, const Answers& level, const Answers& answers, Date today);
// Whether an answer stands so; true where one of the two is not answered.
bool keeps(const Page& page, const Comparison& rule, const Answers& level, const Answers& answers, Date today);

bool holds(const Conditions& conditions, const Answers& answers, const Answers* row = nullptr);
// The pages asked with these answers, in order.
std::vector<const Page*> pages_asked(const Procedure& procedure, const Answers& answers);
// The stop that these answers run into at this page; null: none.
const Stop* stopped(const Procedure& procedure, const std::string& page, const Answers& answers);

// Faults of one page (row: of one row of a repeated page), in the order of its questions.
std::vector<Fault> check_page(const Page& page, const Answers& answers, const City& city);
std::vector<Fault> check_row(const Page& page, std::size_t row, const Answers& answers, const City& city);
// Faults of everything asked, stops included; and answers, as typed, to what is not asked.
std::vector<Fault> check(const Procedure& procedure, const Answers& typed, const City& city);

// A whole number, or a date as YYYY-MM-DD; nullopt: what it is computed from is not answered. Numbers beyond what a question can allow count as none.
std::optional<std::string> compute(const Computed& computed, const Answers& answers, const City& city);

// A value as a person reads it: the label of an option, the text itself otherwise. Dates stay YYYY-MM-DD.
Localized shown(const Question& question, const std::string& value, const Answers& answers, const City& city);

}  // namespace core::forms
