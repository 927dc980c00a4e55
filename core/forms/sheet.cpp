// See sheet.h.
#include "core/forms/sheet.h"

#include <algorithm>
#include <set>

#include "core/forms/evaluate.h"

namespace core::forms {
namespace {

constexpr std::size_t kEmptyRows = 2;

enum class Asked : std::uint8_t { no, maybe, yes };

using RuledOut = std::set<std::string>;

// "maybe" where a condition that does not hold is of something nobody has answered yet, and may.
Asked asked_so(const Conditions& conditions, const Answers& answers, const Answers* row, const RuledOut& out) {
  Asked so = Asked::yes;
  for (const Condition& one : conditions) {
    if (holds({one}, answers, row)) continue;
    const bool answered = answers.values.contains(one.question) || (row && row->values.contains(one.question));
    if (answered || out.contains(one.question)) return Asked::no;
    so = Asked::maybe;
  }
  return so;
}

// Conditions are of earlier questions (references.h), so what is ruled out is known when it is asked for.
SheetPart part_of(const Page& page, std::size_t number, const Answers& answers, const Answers* row, bool maybe, RuledOut& ruled_out) {
  SheetPart out{&page, number, {}};
  const Answers& level = row ? *row : answers;
  for (const Question& question : page.questions) {
    const Asked so = asked_so(question.when, answers, row, ruled_out);
    if (so == Asked::no) ruled_out.insert(question.id);
    if (so == Asked::no || question.kind == Kind::computed) continue;
    SheetLine line{&question, {}, maybe || so == Asked::maybe};
    if (const auto found = level.values.find(question.id); found != level.values.end()) line.values = found->second;
    std::erase(line.values, "");
    out.lines.push_back(std::move(line));
  }
  return out;
}

}  // namespace

std::vector<SheetPart> sheet(const Procedure& procedure, const Answers& typed) {
  const Answers answers = asked(procedure, typed);
  std::vector<SheetPart> out;
  RuledOut ruled_out;
  for (const Page& page : procedure.pages) {
    const Asked so = asked_so(page.when, answers, nullptr, ruled_out);
    if (so == Asked::no) {
      for (const Question& question : page.questions) ruled_out.insert(question.id);
      continue;
    }
    if (!page.repeated()) {
      out.push_back(part_of(page, 0, answers, nullptr, so == Asked::maybe, ruled_out));
      continue;
    }
    static const Answers kEmpty;
    const auto rows = answers.rows.find(page.id);
    const std::size_t there = rows == answers.rows.end() ? 0 : rows->second.size();
    const std::size_t count = there > 0 ? there : std::clamp(page.rows_most, page.rows_least, std::max(page.rows_least, kEmptyRows));
    for (std::size_t i = 0; i < count; ++i) {
      RuledOut in_row = ruled_out;  // what one row rules out, another does not
      out.push_back(part_of(page, i + 1, answers, i < there ? &rows->second[i] : &kEmpty, so == Asked::maybe, in_row));
    }
  }
  return out;
}

}  // namespace core::forms
