// See example.h.
#include "core/forms/example.h"

namespace core::forms {
namespace {

// A PNG of one white pixel, as tests/contract/attachments.test.mjs sends it.
constexpr const char* kWhitePixel = "png.67.064b66188821584121784c30ca28eadbc5f265e025c6dd9eeed64cf1ef8e1f46";

std::string value_for(const Question& question, const Answers& answers, const City& city) {
  switch (question.kind) {
    case Kind::text:
    case Kind::long_text: return "見本";
    case Kind::name: return "見本　花子";
    case Kind::address: return "見本1番地";
    case Kind::yes_no: return "no";
    case Kind::consent: return "yes";
    case Kind::photos:
    case Kind::files: return kWhitePixel;
    case Kind::information:
    case Kind::computed: return "";
    case Kind::kana: return "ミホン";
    case Kind::number:
    case Kind::money: return std::to_string(question.low);
    case Kind::date: return (city.today - 1).iso();
    case Kind::postal: return "0720001";
    case Kind::phone: return "0126000000";
    case Kind::email: return "sample@example.jp";
    case Kind::choice:
    case Kind::choices: return question.options.empty() ? "" : question.options.front().id;
    case Kind::pick:
    case Kind::day: {
      const auto options = city.options(question.source, answers);
      return options.empty() ? "" : options.front().id;
    }
  }
  return {};
}

// Moves an answer to where the page's rules want it.
void keep_rules(const Page& page, const Question& question, const City& city, const Answers& all, Answers& level) {
  for (const Comparison& rule : page.rules) {
    if (rule.question != question.id || keeps(page, rule, level, all, city.today)) continue;
    const std::int64_t beside = rule.relation == Relation::more ? 1 : rule.relation == Relation::less ? -1 : 0;
    const std::int64_t right = compared_with(page, rule, level, all, city.today).value_or(0) + beside;
    level.set(question.id, question.kind == Kind::date ? Date{static_cast<std::int32_t>(right)}.iso() : std::to_string(right));
  }
}

void answer(const Page& page, const Procedure& procedure, const City& city, Answers& all, Answers& level) {
  for (const Question& question : page.questions) {
    if (!asks(question.kind) || question.optional || !holds(question.when, all, &level)) continue;
    level.set(question.id, value_for(question, all, city));
    keep_rules(page, question, city, all, level);
    for (const Option& option : question.options) {
      if (!stopped(procedure, page.id, all)) break;
      level.set(question.id, option.id);
    }
  }
}

}  // namespace

Answers example_answers(const Procedure& procedure, const City& city) {
  Answers out;
  for (const Page& page : procedure.pages) {
    if (!holds(page.when, out)) continue;
    if (!page.repeated()) {
      answer(page, procedure, city, out, out);
      continue;
    }
    for (std::size_t row = 0; row < page.rows_least; ++row) {
      Answers one;
      answer(page, procedure, city, out, one);
      out.rows[page.id].push_back(std::move(one));
    }
  }
  return out;
}

}  // namespace core::forms
