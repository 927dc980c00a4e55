// See provenance.h.
#include "core/base/provenance.h"

namespace core {

Date read_date(const json::Reader& value) {
  const std::string text = value.text();
  const auto date = Date::parse(text);
  if (!date && value.exists()) value.note("pack.date", "expected a day as YYYY-MM-DD, found \"" + text + "\"");
  return date.value_or(Date{});
}

Provenance Provenance::read(const json::Reader& object) {
  Provenance out;
  out.source = object.at("source").text();
  out.as_of = read_date(object.at("as_of"));
  out.license = object.at("license").text();
  const json::Reader sample = object.maybe("sample");
  out.sample = sample.exists() && sample.boolean();
  return out;
}

}  // namespace core
