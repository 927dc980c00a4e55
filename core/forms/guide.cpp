// See guide.h.
#include "core/forms/guide.h"

#include <algorithm>

#include "core/forms/evaluate.h"
#include "core/forms/read.h"
#include "core/forms/references.h"

namespace core::forms {
namespace {

constexpr const char* kPage = "guide";

bool may_guide(Kind kind) { return kind == Kind::choice || kind == Kind::choices || kind == Kind::yes_no; }

}  // namespace

Guide read_guide(const json::Reader& object, const Procedures& procedures) {
  Guide out;
  Page page;
  page.id = kPage;
  object.at("questions").each([&](const json::Reader& one) {
    Question question = read::read_question(one);
    if (!may_guide(question.kind)) one.at("kind").note("forms.guide-kind", "the guide asks by choice, choices and yes-no");
    question.optional = true;
    page.questions.push_back(std::move(question));
  });
  out.form.id = kPage;
  out.form.pages.push_back(std::move(page));
  object.at("entries").each([&](const json::Reader& one) {
    const json::Reader procedure = one.at("procedure");
    GuideEntry entry{procedure.text(64), read::read_conditions(one.at("when")), Localized::read(one.at("reason")),
                     Localized::read_optional(one.maybe("deadline"))};
    if (procedure.exists() && !procedures.find(entry.procedure)) procedure.note("forms.unknown-procedure", "name one of \"procedures\"");
    out.entries.push_back(std::move(entry));
  });
  // An entry depends on the answers as a stop does: the same checks hold.
  Procedure checked = out.form;
  for (const GuideEntry& entry : out.entries) checked.stops.push_back({kPage, entry.when, {}, {}, {}});
  for (const Error& fault : reference_faults(checked)) object.note(fault.code, fault.detail);
  return out;
}

std::vector<const GuideEntry*> guided(const Guide& guide, const Answers& answers) {
  std::vector<const GuideEntry*> out;
  for (const GuideEntry& entry : guide.entries) {
    const bool there = std::any_of(out.begin(), out.end(), [&](const GuideEntry* one) { return one->procedure == entry.procedure; });
    if (!there && holds(entry.when, answers)) out.push_back(&entry);
  }
  return out;
}

}  // namespace core::forms
