// What a person answered: values by question, and rows by repeated page. As typed while a draft, normalised when sent.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/forms/procedure.h"

namespace core::forms {

struct Answers {
  std::map<std::string, std::vector<std::string>> values;  // choices have any number, the others one
  std::map<std::string, std::vector<Answers>> rows;        // of repeated pages, by page id; rows have no rows

  bool empty() const { return values.empty() && rows.empty(); }
  // The single value; "" if there is none.
  const std::string& one(const std::string& question) const;
  void set(const std::string& question, std::string value) { values[question] = {std::move(value)}; }
  bool operator==(const Answers&) const = default;
};

// {"name":"...","chosen":["a","b"],"items":[{...}]}: strings, lists of strings, lists of objects. Anything else is noted as an error.
Answers read_answers(const json::Reader& object);
void write_answers(json::Writer& out, const Answers& answers);

// One spelling of what was typed: full-width letters and digits in forms that want half-width ones, spaces around removed, a date as
// YYYY-MM-DD from "ERA|year|month|day" (era: core/base/era.h), seven digits of a postal code, digits of a phone number, katakana of a reading.
// What cannot be read as the kind stays as it is, for check() to refuse.
std::string normalised(Kind kind, const std::string& typed);

}  // namespace core::forms
