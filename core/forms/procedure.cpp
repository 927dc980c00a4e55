// See procedure.h.
#include "core/forms/procedure.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/find.h"
#include "core/base/limits.h"

namespace core::forms {
namespace {

using json::Reader;

std::string text_or_none(const Reader& value) { return value.exists() ? value.text() : std::string(); }

// Ids become part of addresses and element ids.
std::string read_id(const Reader& object) {
  const Reader value = object.at("id");
  std::string id = value.text(64);
  const bool good = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (!good && value.exists()) value.note("forms.id", "use a to z, 0 to 9 and hyphens");
  return id;
}

Conditions read_conditions(const Reader& list) {
  Conditions out;
  if (!list.exists()) return out;
  list.each([&](const Reader& object) {
    Condition one{object.at("question").text(64), {}};
    object.at("any_of").each([&](const Reader& value) { one.any_of.push_back(value.text(64)); });
    out.push_back(std::move(one));
  });
  return out;
}

std::vector<Localized> read_texts(const Reader& list) {
  std::vector<Localized> out;
  if (list.exists()) list.each([&](const Reader& text) { out.push_back(Localized::read(text)); });
  return out;
}

Question read_question(const Reader& object) {
  Question out;
  out.id = read_id(object);
  const Reader kind = object.at("kind");
  const auto known = kind_from_name(kind.text(16));
  if (!known && kind.exists()) kind.note("forms.kind", "see assets/schemas/procedures.schema.json for the kinds");
  out.kind = known.value_or(Kind::text);
  out.label = Localized::read(object.at("label"));
  out.hint = Localized::read_optional(object.maybe("hint"));
  if (const Reader optional = object.maybe("optional"); optional.exists()) out.optional = optional.boolean();
  if (out.kind == Kind::choice || out.kind == Kind::choices)
    object.at("options").each([&](const Reader& option) {
      out.options.push_back({read_id(option), Localized::read(option.at("label")), Localized::read_optional(option.maybe("hint")), {}});
    });
  if (out.kind == Kind::pick || out.kind == Kind::day) out.source = object.at("source").text(64);
  if (out.kind == Kind::number) {
    out.low = object.at("low").integer(-1000000000, 1000000000);
    out.high = object.at("high").integer(out.low, 1000000000);
  }
  if (const Reader past = object.maybe("past"); past.exists()) out.past = past.boolean();
  if (const Reader most = object.maybe("most_characters"); most.exists()) out.most_characters = static_cast<std::size_t>(most.integer(1, 2000));
  out.fills = text_or_none(object.maybe("fills"));
  out.autocomplete = text_or_none(object.maybe("autocomplete"));
  const Reader remember = object.maybe("remember");
  out.remember = remember.exists() ? remember.text(64) : out.autocomplete;
  out.when = read_conditions(object.maybe("when"));
  return out;
}

Page read_page(const Reader& object) {
  Page out;
  out.id = read_id(object);
  out.title = Localized::read(object.at("title"));
  out.text = Localized::read_optional(object.maybe("text"));
  object.at("questions").each([&](const Reader& question) { out.questions.push_back(read_question(question)); });
  if (const Reader rows = object.maybe("rows"); rows.exists()) {
    out.rows_most = static_cast<std::size_t>(rows.at("most").integer(1, 20));
    out.rows_least = static_cast<std::size_t>(rows.at("least").integer(0, static_cast<std::int64_t>(out.rows_most)));
    out.row_name = Localized::read(rows.at("name"));
    out.add_row = Localized::read(rows.at("add"));
  }
  out.when = read_conditions(object.maybe("when"));
  return out;
}

void check_references(const Reader& object, const Procedure& procedure) {
  std::set<std::string> ids, questions;
  for (const Page& page : procedure.pages) {
    if (!ids.insert(page.id).second) object.note("pack.duplicate-id", "\"" + page.id + "\" stands twice: rename one");
    for (const Question& question : page.questions) {
      if (!ids.insert(question.id).second) object.note("pack.duplicate-id", "\"" + question.id + "\" stands twice: rename one");
      questions.insert(question.id);
    }
  }
  const auto check = [&](const Conditions& conditions) {
    for (const Condition& condition : conditions)
      if (!questions.contains(condition.question)) object.note("forms.unknown-question", "\"" + condition.question + "\" is no question");
  };
  // A condition looks back: at an earlier question outside of rows, or at an earlier one of its own page.
  std::set<std::string> before;
  const auto check_order = [&](const Conditions& conditions, const std::set<std::string>& known) {
    for (const Condition& condition : conditions)
      if (questions.contains(condition.question) && !known.contains(condition.question))
        object.note("forms.condition-order", "\"" + condition.question + "\" is asked later, or in a row of another page");
  };
  for (const Page& page : procedure.pages) {
    check(page.when);
    check_order(page.when, before);
    std::set<std::string> here = before;
    for (const Question& question : page.questions) {
      check(question.when);
      check_order(question.when, here);
      here.insert(question.id);
      if (!question.fills.empty() && !page.question(question.fills)) object.note("forms.unknown-question", "\"" + question.fills + "\" is not on the page");
    }
    if (!page.repeated()) before = here;
  }
  for (const Stop& stop : procedure.stops) {
    check(stop.when);
    if (!procedure.page(stop.page)) object.note("forms.unknown-page", "\"" + stop.page + "\" is no page");
  }
  for (const Computed& computed : procedure.computed) {
    const Page* page = procedure.page(computed.page);
    if (!page || !page->question(computed.question))
      object.note("forms.unknown-question", "\"" + computed.page + "/" + computed.question + "\" is no question");
  }
}

Procedure read_procedure(const Reader& object) {
  Procedure out;
  out.id = read_id(object);
  out.version = object.at("version").integer(1, 1000000);
  out.name = Localized::read(object.at("name"));
  out.summary = Localized::read(object.at("summary"));
  out.reading = text_or_none(object.maybe("reading"));
  if (const Reader words = object.maybe("synonyms"); words.exists()) words.each([&](const Reader& word) { out.synonyms.push_back(word.text()); });
  out.minutes = static_cast<int>(object.at("minutes").integer(1, 600));
  out.needs = read_texts(object.maybe("needs"));
  out.after = read_texts(object.at("after"));
  out.payment = Localized::read_optional(object.maybe("payment"));
  object.at("pages").each([&](const Reader& page) { out.pages.push_back(read_page(page)); });
  if (const Reader stops = object.maybe("stops"); stops.exists())
    stops.each([&](const Reader& stop) {
      out.stops.push_back({stop.at("page").text(64), read_conditions(stop.at("when")), Localized::read(stop.at("text")), text_or_none(stop.maybe("link")),
                           Localized::read_optional(stop.maybe("link_text"))});
    });
  if (const Reader computed = object.maybe("computed"); computed.exists())
    computed.each([&](const Reader& one) {
      const Reader yen = one.maybe("yen");
      out.computed.push_back({read_id(one), Localized::read(one.at("label")), one.at("page").text(64), one.at("question").text(64),
                              text_or_none(one.maybe("times")), yen.exists() && yen.boolean()});
    });
  out.provenance = Provenance::read(object);
  check_references(object, out);
  return out;
}

}  // namespace

std::optional<Kind> kind_from_name(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kNames{"text",  "long-text", "kana",   "number",  "date", "postal",
                                                           "phone", "email",     "choice", "choices", "pick", "day"};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<Kind>(i);
  return std::nullopt;
}

const Question* Page::question(const std::string& wanted) const { return find_by_id(questions, wanted); }
const Page* Procedure::page(const std::string& wanted) const { return find_by_id(pages, wanted); }
const Procedure* Procedures::find(const std::string& id) const { return find_by_id(all, id); }

Result<Procedures> read_procedures(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  Procedures out;
  const Reader list = document.root().at("procedures");
  list.each([&](const Reader& object) {
    out.all.push_back(read_procedure(object));
    for (std::size_t i = 0; i + 1 < out.all.size(); ++i)
      if (out.all[i].id == out.all.back().id) object.note("pack.duplicate-id", "\"" + out.all.back().id + "\" stands twice: rename one");
  });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core::forms
