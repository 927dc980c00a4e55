// See procedure.h.
#include "core/forms/procedure.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/find.h"
#include "core/base/limits.h"
#include "core/forms/guide.h"
#include "core/forms/read.h"
#include "core/forms/references.h"

namespace core::forms {
namespace {

using json::Reader;
using read::named;
using read::one_of;

std::optional<Computed::What> what_from_name(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kNames{"sum", "rows", "age", "date"};
  return named<Computed::What>(kNames, name);
}

constexpr std::array<std::string_view, 4> kAudiences{"family", "elderly", "moving", "disaster"};

std::vector<Localized> read_texts(const Reader& list) {
  std::vector<Localized> out;
  if (list.exists()) list.each([&](const Reader& text) { out.push_back(Localized::read(text)); });
  return out;
}

Comparison read_rule(const Reader& object) {
  Comparison out;
  out.question = object.at("question").text(64);
  out.relation = one_of(object.at("must_be"), relation_from_name, "forms.relation");
  out.other = read::text_or_none(object.maybe("other"));
  if (const Reader plus = object.maybe("plus"); plus.exists()) out.plus = plus.integer(-1000000000, 1000000000);
  if (const Reader months = object.maybe("plus_months"); months.exists()) out.months = static_cast<int>(months.integer(-1800, 1800));
  out.text = Localized::read(object.at("text"));
  return out;
}

Computed read_computed(const Reader& object) {
  Computed out;
  out.id = read::read_id(object);
  out.label = Localized::read(object.at("label"));
  if (const Reader what = object.maybe("what"); what.exists()) out.what = one_of(what, what_from_name, "forms.what");
  out.page = object.at("page").text(64);
  if (out.what != Computed::What::rows) out.question = object.at("question").text(64);
  out.times = read::text_or_none(object.maybe("times"));
  if (const Reader each = object.maybe("each"); each.exists()) {
    out.each = each.integer(1, 100000);
    if (out.what != Computed::What::sum && out.what != Computed::What::rows) each.note("forms.computed-kind", "only a sum and rows are multiplied");
  }
  if (const Reader yen = object.maybe("yen"); yen.exists()) out.yen = yen.boolean();
  if (const Reader months = object.maybe("months"); months.exists()) out.months = static_cast<int>(months.integer(-1200, 1200));
  if (const Reader days = object.maybe("days"); days.exists()) out.days = static_cast<int>(days.integer(-36500, 36500));
  return out;
}

Page read_page(const Reader& object) {
  Page out;
  out.id = read::read_id(object);
  out.title = Localized::read(object.at("title"));
  out.text = Localized::read_optional(object.maybe("text"));
  object.at("questions").each([&](const Reader& question) { out.questions.push_back(read::read_question(question)); });
  if (const Reader rules = object.maybe("rules"); rules.exists()) rules.each([&](const Reader& rule) { out.rules.push_back(read_rule(rule)); });
  if (const Reader rows = object.maybe("rows"); rows.exists()) {
    out.rows_most = static_cast<std::size_t>(rows.at("most").integer(1, 20));
    out.rows_least = static_cast<std::size_t>(rows.at("least").integer(0, static_cast<std::int64_t>(out.rows_most)));
    out.row_name = Localized::read(rows.at("name"));
    out.add_row = Localized::read(rows.at("add"));
  }
  out.when = read::read_conditions(object.maybe("when"));
  return out;
}

// Pages that procedures share, and which of them one uses.
struct SharedPages {
  std::vector<Page> all;
  std::set<std::string> used;
};

SharedPages read_shared(const Reader& list) {
  SharedPages out;
  if (!list.exists()) return out;
  list.each([&](const Reader& object) {
    Page page = read_page(object);
    if (find_by_id(out.all, page.id)) object.note("pack.duplicate-id", "\"" + page.id + "\" stands twice: rename one");
    out.all.push_back(std::move(page));
  });
  return out;
}

// A page of its own, or {"use": ...}: a shared one, with another title or condition, and further rules, where those are given. nullopt: there is none.
std::optional<Page> read_page_or_use(const Reader& object, SharedPages& shared) {
  const Reader use = object.maybe("use");
  if (!use.exists()) return read_page(object);
  const Page* page = find_by_id(shared.all, use.text(64));
  if (!page) {
    use.note("forms.unknown-page", "shared pages stand in \"pages\" beside \"procedures\"");
    return std::nullopt;
  }
  shared.used.insert(page->id);
  Page out = *page;
  if (const Reader title = object.maybe("title"); title.exists()) out.title = Localized::read(title);
  if (const Reader when = object.maybe("when"); when.exists()) out.when = read::read_conditions(when);
  if (const Reader rules = object.maybe("rules"); rules.exists()) rules.each([&](const Reader& rule) { out.rules.push_back(read_rule(rule)); });
  return out;
}

Procedure read_procedure(const Reader& object, SharedPages& shared) {
  Procedure out;
  out.id = read::read_id(object);
  out.version = object.at("version").integer(1, 1000000);
  out.name = Localized::read(object.at("name"));
  out.summary = Localized::read(object.at("summary"));
  out.reading = read::text_or_none(object.maybe("reading"));
  if (const Reader words = object.maybe("synonyms"); words.exists()) words.each([&](const Reader& word) { out.synonyms.push_back(word.text()); });
  if (const Reader audiences = object.maybe("for"); audiences.exists())
    audiences.each([&](const Reader& one) { out.audiences.push_back(one_of(one, audience_from_name, "forms.audience")); });
  out.minutes = static_cast<int>(object.at("minutes").integer(1, 600));
  out.needs = read_texts(object.maybe("needs"));
  out.after = read_texts(object.at("after"));
  if (const Reader days = object.maybe("answer_days"); days.exists()) out.answer_days = static_cast<int>(days.integer(1, 366));
  out.payment = Localized::read_optional(object.maybe("payment"));
  if (const Reader counter = object.maybe("counter"); counter.exists())
    out.counter = Counter{Localized::read(counter.at("place")), Localized::read(counter.at("hours"))};
  const Reader pages = object.at("pages");
  pages.each([&](const Reader& one) {
    if (auto page = read_page_or_use(one, shared)) out.pages.push_back(std::move(*page));
  });
  if (pages.exists() && out.pages.empty() && !out.counter) pages.note("forms.no-pages", "ask something, or say with \"counter\" where one goes");
  if (const Reader stops = object.maybe("stops"); stops.exists())
    stops.each([&](const Reader& stop) {
      out.stops.push_back({stop.at("page").text(64), read::read_conditions(stop.at("when")), Localized::read(stop.at("text")),
                           read::text_or_none(stop.maybe("link")), Localized::read_optional(stop.maybe("link_text"))});
    });
  if (const Reader computed = object.maybe("computed"); computed.exists())
    computed.each([&](const Reader& one) { out.computed.push_back(read_computed(one)); });
  out.provenance = Provenance::read(object);
  for (const Error& fault : reference_faults(out)) object.note(fault.code, fault.detail);
  return out;
}

}  // namespace

std::optional<Kind> kind_from_name(std::string_view name) {
  static constexpr std::array<std::string_view, 21> kNames{"text",   "long-text", "name",    "kana",   "number", "money",       "date",
                                                           "postal", "address",   "phone",   "email",  "choice", "choices",     "yes-no",
                                                           "pick",   "day",       "consent", "photos", "files",  "information", "computed"};
  return named<Kind>(kNames, name);
}

std::optional<Relation> relation_from_name(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kNames{"less", "at-most", "same", "at-least", "more"};
  return named<Relation>(kNames, name);
}

std::optional<Audience> audience_from_name(std::string_view name) { return named<Audience>(kAudiences, name); }
std::string_view audience_name(Audience audience) { return kAudiences[static_cast<std::size_t>(audience)]; }

const Question* Page::question(const std::string& wanted) const { return find_by_id(questions, wanted); }
const Page* Procedure::page(const std::string& wanted) const { return find_by_id(pages, wanted); }
const Computed* Procedure::value(const std::string& wanted) const { return find_by_id(computed, wanted); }
const Procedure* Procedures::find(const std::string& id) const { return find_by_id(all, id); }

Result<Procedures> read_procedures(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  Procedures out;
  const Reader pages = document.root().maybe("pages");
  SharedPages shared = read_shared(pages);
  const Reader list = document.root().at("procedures");
  list.each([&](const Reader& object) {
    out.all.push_back(read_procedure(object, shared));
    for (std::size_t i = 0; i + 1 < out.all.size(); ++i)
      if (out.all[i].id == out.all.back().id) object.note("pack.duplicate-id", "\"" + out.all.back().id + "\" stands twice: rename one");
  });
  for (const Page& page : shared.all)
    if (!shared.used.contains(page.id)) pages.note("forms.unused-page", "\"" + page.id + "\": use it or take it out");
  if (const Reader guide = document.root().maybe("guide"); guide.exists()) out.guide = read_guide(guide, out);
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core::forms
