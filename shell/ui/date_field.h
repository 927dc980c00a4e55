// A day as people write it on forms: era, year, month, day in fields of their own. No calendar to page through: a date of birth is typed.
#pragma once

#include "shell/ui/field.h"

namespace shell {

// The parts as typed, any of them empty. era: a code of core/base/era.h.
struct DateParts {
  std::string era = "W", year, month, day;

  // "ERA|year|month|day", as core::forms::normalised() reads it; and back. What is not in that form: a civil date gives western parts,
  // anything else empty ones.
  static DateParts parse(const std::string& text);
  std::string str() const { return era + "|" + year + "|" + month + "|" + day; }
};

struct DateWords {
  Words era, year, month, day;  // labels of the parts
  std::vector<Choice> eras;
};

// The parts after a change.
std::optional<DateParts> date_field(Ui& ui, std::string_view key, const Words& label, const DateParts& value, const DateWords& words,
                                    const FieldOptions& options = {});

}  // namespace shell
