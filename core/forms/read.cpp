// See read.h.
#include "core/forms/read.h"

#include "core/base/limits.h"
#include "core/forms/yes_no.h"

namespace core::forms {

namespace read {

using json::Reader;

std::string text_or_none(const Reader& value) { return value.exists() ? value.text() : std::string(); }

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
    Condition one{object.at("question").text(64), {}, {}, {}};
    if (const Reader values = object.maybe("any_of"); values.exists()) values.each([&](const Reader& value) { one.any_of.push_back(value.text(64)); });
    for (const auto& [name, limit] : {std::pair{"at_least", &one.least}, std::pair{"at_most", &one.most}})
      if (const Reader value = object.maybe(name); value.exists()) *limit = value.integer(-1000000000, 1000000000);
    out.push_back(std::move(one));
  });
  return out;
}

Question read_question(const Reader& object) {
  Question out;
  out.id = read_id(object);
  out.kind = one_of(object.at("kind"), kind_from_name, "forms.kind");
  out.label = Localized::read(object.at("label"));
  out.hint = Localized::read_optional(object.maybe("hint"));
  if (const Reader optional = object.maybe("optional"); optional.exists()) out.optional = optional.boolean();
  if (out.kind == Kind::choice || out.kind == Kind::choices)
    object.at("options").each([&](const Reader& option) {
      out.options.push_back({read_id(option), Localized::read(option.at("label")), Localized::read_optional(option.maybe("hint")), {}});
    });
  if (out.kind == Kind::yes_no) out.options = yes_and_no();
  if (out.kind == Kind::consent) out.options = only_yes();
  if (out.kind == Kind::pick || out.kind == Kind::day || out.kind == Kind::computed) out.source = object.at("source").text(64);
  if (out.kind == Kind::number || out.kind == Kind::money) {
    out.low = object.at("low").integer(-1000000000, 1000000000);
    out.high = object.at("high").integer(out.low, 1000000000);
  }
  if (is_attachment(out.kind)) {
    out.low = out.optional ? 0 : 1;
    out.high = object.at("most").integer(1, limits::kAttachmentsOfQuestion);
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

}  // namespace read
}  // namespace core::forms
