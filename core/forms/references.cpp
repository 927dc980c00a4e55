// See references.h. A condition looks back only, so a round of conditions shows as one on a later question.
#include "core/forms/references.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::forms {
namespace {

using Names = std::set<std::string>;

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

bool is_number(Kind kind) { return kind == Kind::number || kind == Kind::money; }

// Kinds of which one of a few known answers is given.
bool has_one_of_few(Kind kind) { return kind == Kind::choice || kind == Kind::yes_no || kind == Kind::consent; }

Names answers_of(const Question& question) {
  Names out;
  for (const Option& option : question.options) out.insert(option.id);
  return out;
}

class Check {
 public:
  explicit Check(const Procedure& procedure) : procedure_(procedure) {
    for (const Page& page : procedure.pages)
      for (const Question& question : page.questions) places_.try_emplace(question.id, Place{&page, &question});
  }

  Errors run() {
    ids();
    conditions();
    for (const Page& page : procedure_.pages) rules(page);
    for (const Stop& one : procedure_.stops) stop(one);
    for (const Computed& one : procedure_.computed) computed(one);
    if (faults_.empty()) reachable();
    return std::move(faults_);
  }

 private:
  struct Place {
    const Page* page;
    const Question* question;
  };

  void tell(std::string code, std::string detail) { faults_.push_back({std::move(code), {}, std::move(detail)}); }
  const Place* place(const std::string& question) const {
    const auto found = places_.find(question);
    return found == places_.end() ? nullptr : &found->second;
  }

  void ids() {
    Names seen;
    const auto once = [&](const std::string& id) {
      if (!seen.insert(id).second) tell("pack.duplicate-id", quoted(id) + " stands twice: rename one");
    };
    for (const Page& page : procedure_.pages) {
      once(page.id);
      for (const Question& question : page.questions) {
        once(question.id);
        options(question);
      }
    }
    Names values;
    for (const Computed& one : procedure_.computed)
      if (!values.insert(one.id).second) tell("pack.duplicate-id", quoted(one.id) + " is computed twice: rename one");
  }

  void options(const Question& question) {
    if ((question.kind == Kind::choice || question.kind == Kind::choices) && question.options.empty())
      tell("forms.no-options", quoted(question.id) + " has none");
    Names seen;
    for (const Option& option : question.options)
      if (!seen.insert(option.id).second) tell("pack.duplicate-id", quoted(option.id) + " stands twice in " + quoted(question.id) + ": rename one");
  }

  // What it depends on is known when its page is left, and is not in rows, which a stop does not look into.
  void stop(const Stop& one) {
    known(one.when);
    const Page* page = procedure_.page(one.page);
    if (!page) return tell("forms.unknown-page", quoted(one.page) + " is no page");
    for (const Condition& condition : one.when)
      if (const Place* asked = place(condition.question); asked && (asked->page > page || asked->page->repeated()))
        tell("forms.condition-order", quoted(condition.question) + " is asked after the page " + quoted(one.page) + ", or in rows");
  }

  void known(const Conditions& conditions) {
    for (const Condition& condition : conditions) {
      const Place* asked = place(condition.question);
      if (!asked) tell("forms.unknown-question", quoted(condition.question) + " is no question");
      else if (!asks(asked->question->kind)) tell("forms.unknown-question", quoted(condition.question) + " has no answer");
      else answers_known(condition, *asked->question);
    }
  }

  void answers_known(const Condition& condition, const Question& question) {
    if ((condition.least || condition.most) && !is_number(question.kind)) tell("forms.condition-kind", quoted(question.id) + " is no number");
    const Names answers = answers_of(question);
    if (answers.empty()) return;  // of no known few
    for (const std::string& value : condition.any_of)
      if (!answers.contains(value)) tell("forms.unknown-option", quoted(value) + " is no answer to " + quoted(question.id));
  }

  // At an earlier question outside of rows, or at an earlier one of its own page.
  void conditions() {
    Names before;
    const auto in_order = [&](const Conditions& conditions, const Names& asked) {
      known(conditions);
      for (const Condition& condition : conditions)
        if (place(condition.question) && !asked.contains(condition.question))
          tell("forms.condition-order", quoted(condition.question) + " is asked later, or in a row of another page");
    };
    for (const Page& page : procedure_.pages) {
      in_order(page.when, before);
      Names here = before;
      for (const Question& question : page.questions) {
        in_order(question.when, here);
        here.insert(question.id);
        if (!question.fills.empty() && !page.question(question.fills)) tell("forms.unknown-question", quoted(question.fills) + " is not on the page");
        if (question.kind == Kind::computed && !procedure_.value(question.source)) tell("forms.unknown-value", quoted(question.source) + " is not computed");
      }
      if (!page.repeated()) before = here;
    }
  }

  // Both on the page, or the other on an earlier page that is not repeated.
  void rules(const Page& page) {
    for (const Comparison& rule : page.rules) {
      const Question* left = page.question(rule.question);
      if (!left) {
        tell("forms.unknown-question", quoted(rule.question) + " is not on the page");
        continue;
      }
      Kind kind = Kind::date;
      if (!rule.other.empty()) {
        const Place* right = place(rule.other);
        const bool asked_by_then = right && (right->page == &page || (right->page < &page && !right->page->repeated()));
        if (!asked_by_then) {
          tell("forms.unknown-question", quoted(rule.other) + " is not on the page or before it");
          continue;
        }
        kind = right->question->kind;
      }
      const bool comparable = (left->kind == Kind::date && kind == Kind::date) || (is_number(left->kind) && is_number(kind));
      if (rule.other == rule.question) tell("forms.rule-kind", quoted(rule.question) + " cannot be compared with itself");
      else if (rule.months != 0 && kind != Kind::date) tell("forms.rule-kind", quoted(rule.other) + " is no date, and has no months");
      else if (!comparable) tell("forms.rule-kind", quoted(rule.question) + " cannot be compared with " + (rule.other.empty() ? "today" : quoted(rule.other)));
    }
  }

  void computed(const Computed& one) {
    const Page* page = procedure_.page(one.page);
    const Question* question = page ? page->question(one.question) : nullptr;
    if (!page || (!question && one.what != Computed::What::rows)) {
      tell("forms.unknown-question", quoted(one.page + "/" + one.question) + " is no question");
      return;
    }
    if (one.what == Computed::What::rows && !page->repeated()) tell("forms.computed-kind", quoted(one.page) + " has no rows");
    const bool dated = one.what == Computed::What::age || one.what == Computed::What::date;
    if (question && (dated ? question->kind != Kind::date : !is_number(question->kind)))
      tell("forms.computed-kind", quoted(one.question) + (dated ? " is no date" : " is no number"));
    if (dated && page->repeated()) tell("forms.computed-kind", quoted(one.question) + " has a date in each row");
  }

  // The answers that conditions leave to earlier questions, with those on which these are asked themselves.
  struct Left {
    std::map<std::string, Names> answers;
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> numbers;
    Names followed;  // questions whose own conditions are in
  };

  // Takes what conditions ask for into `left`; false: nothing is left for some question.
  bool narrow(const Conditions& conditions, Left& left) const {
    for (const Condition& condition : conditions) {
      const Place& asked = *place(condition.question);
      const Question& question = *asked.question;
      if (has_one_of_few(question.kind) && !question.options.empty() && !condition.any_of.empty()) {
        Names& names = left.answers.try_emplace(question.id, answers_of(question)).first->second;
        std::erase_if(names,
                      [&](const std::string& name) { return std::find(condition.any_of.begin(), condition.any_of.end(), name) == condition.any_of.end(); });
        if (names.empty()) return false;
      }
      if (is_number(question.kind)) {
        auto& [low, high] = left.numbers.try_emplace(question.id, question.low, question.high).first->second;
        low = std::max(low, condition.least.value_or(low));
        high = std::min(high, condition.most.value_or(high));
        if (low > high) return false;
      }
      if (left.followed.insert(question.id).second && (!narrow(asked.page->when, left) || !narrow(question.when, left))) return false;
    }
    return true;
  }

  void reachable() {
    for (const Page& page : procedure_.pages) {
      Left left;
      if (!narrow(page.when, left)) {
        tell("forms.unreachable", "no answers lead to the page " + quoted(page.id));
        continue;
      }
      for (const Question& question : page.questions) {
        Left further = left;
        if (!narrow(question.when, further)) tell("forms.unreachable", "no answers lead to " + quoted(question.id));
      }
    }
  }

  const Procedure& procedure_;
  std::map<std::string, Place> places_;
  Errors faults_;
};

}  // namespace

Errors reference_faults(const Procedure& procedure) { return Check(procedure).run(); }

namespace {

void look_for_text(const Localized& text, const std::string& where, Errors& out) {
  if (text.empty()) return;
  for (const Language language : {Language::ja_easy, Language::en})
    if (text.texts[static_cast<std::size_t>(language)].empty()) out.push_back({"forms.missing-text", where, std::string(language_code(language))});
}

}  // namespace

Errors missing_texts(const Guide& guide) {
  Errors out = missing_texts(guide.form);
  for (const GuideEntry& entry : guide.entries) {
    look_for_text(entry.reason, "entries/" + entry.procedure + "/reason", out);
    look_for_text(entry.deadline, "entries/" + entry.procedure + "/deadline", out);
  }
  return out;
}

Errors missing_texts(const Procedure& procedure) {
  Errors out;
  const auto look = [&](const Localized& text, const std::string& where) { look_for_text(text, where, out); };
  look(procedure.name, "name");
  look(procedure.summary, "summary");
  look(procedure.payment, "payment");
  if (procedure.counter) {
    look(procedure.counter->place, "counter/place");
    look(procedure.counter->hours, "counter/hours");
  }
  for (const Localized& text : procedure.needs) look(text, "needs");
  for (const Localized& text : procedure.after) look(text, "after");
  for (const Page& page : procedure.pages) {
    look(page.title, page.id + "/title");
    look(page.text, page.id + "/text");
    look(page.row_name, page.id + "/rows/name");
    look(page.add_row, page.id + "/rows/add");
    for (const Comparison& rule : page.rules) look(rule.text, page.id + "/rules/" + rule.question);
    for (const Question& question : page.questions) {
      look(question.label, page.id + "/" + question.id + "/label");
      look(question.hint, page.id + "/" + question.id + "/hint");
      for (const Option& option : question.options) {
        look(option.label, page.id + "/" + question.id + "/" + option.id + "/label");
        look(option.hint, page.id + "/" + question.id + "/" + option.id + "/hint");
      }
    }
  }
  for (const Stop& stop : procedure.stops) {
    look(stop.text, "stops/" + stop.page + "/text");
    look(stop.link_text, "stops/" + stop.page + "/link_text");
  }
  for (const Computed& computed : procedure.computed) look(computed.label, "computed/" + computed.id + "/label");
  return out;
}

}  // namespace core::forms
