// Examples of shell/ui/date_field.h.
#include "shell/ui/date_field.h"
#include "shell/ui/examples.h"

namespace shell {

void date_field_examples(const ExampleContext& c) {
  const DateWords words{c.words("era"),
                        c.words("year"),
                        c.words("month_part"),
                        c.words("day"),
                        {{"W", c.plain("AD"), {}}, {"R", {"令和", core::Language::ja}, {}}, {"H", {"平成", core::Language::ja}, {}}}};
  if (const auto entered = date_field(c.ui, "date", c.words("question"), DateParts::parse(c.state["date"]), words,
                                      {.autocomplete = "bday", .hint = c.words("hint"), .error = {}}))
    c.state["date"] = entered->str();
  if (const auto entered = date_field(c.ui, "wrong", c.words("label"), DateParts::parse(c.state["wrong"]), words, {.hint = {}, .error = c.words("error")}))
    c.state["wrong"] = entered->str();
}

}  // namespace shell
