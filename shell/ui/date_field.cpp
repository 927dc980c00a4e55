// See date_field.h.
#include "shell/ui/date_field.h"

#include <array>

#include "core/base/calendar.h"
#include "core/base/ruby.h"

namespace shell {
namespace {

constexpr float kRowWidth = 280;

bool part(Ui& ui, std::string_view key, const Words& label, std::string& value, const char* autocomplete, const FieldOptions& options) {
  auto box = ui.scope(Role::group, key, Look::part);
  box.node().wide = true;
  ui.leaf(Role::label, "label", Look::hint, label).labelled_by = ui.id_of("input");
  Node& input = ui.leaf(Role::textbox, "input", Look::input, {"", label.language});
  input.value = value;
  input.input_mode = "numeric";
  input.autocomplete = autocomplete;
  input.invalid = !options.error.text.empty();
  if (auto entered = ui.entered(input)) {
    value = std::move(*entered);
    return true;
  }
  return false;
}

}  // namespace

DateParts DateParts::parse(const std::string& text) {
  std::array<std::string, 4> parts;
  std::size_t at = 0;
  for (const char c : text) {
    if (c == '|') {
      if (++at == parts.size()) return {};
    } else {
      parts[at] += c;
    }
  }
  if (at == 3) return {parts[0], parts[1], parts[2], parts[3]};
  if (const auto date = core::Date::parse(text)) {
    const core::Civil civil = date->civil();
    return {"W", std::to_string(civil.year), std::to_string(civil.month), std::to_string(civil.day)};
  }
  return {};
}

std::optional<DateParts> date_field(Ui& ui, std::string_view key, const Words& label, const DateParts& value, const DateWords& words,
                                    const FieldOptions& options) {
  const auto group = ui.scope(Role::group, key, Look::field);
  ui.leaf(Role::paragraph, "question", Look::label, label);
  const std::string described = describe(ui, options);
  auto whole = ui.scope(Role::group, "date", Look::stack);
  whole.node().label = core::base_text(label.text);
  whole.node().hint = described;
  DateParts now = value;
  bool changed = false;
  if (auto era = select(ui, "era", words.era, words.eras, value.era)) {
    now.era = std::move(*era);
    changed = true;
  }
  // Three beside each other only where each has room for its label.
  const auto row = ui.scope(Role::group, "parts", ui.page_width() < kRowWidth ? Look::stack : Look::parts);
  const bool birthday = std::string_view(options.autocomplete) == "bday";
  changed = part(ui, "year", words.year, now.year, birthday && value.era == "W" ? "bday-year" : "", options) || changed;
  changed = part(ui, "month", words.month, now.month, birthday ? "bday-month" : "", options) || changed;
  changed = part(ui, "day", words.day, now.day, birthday ? "bday-day" : "", options) || changed;
  return changed ? std::optional(std::move(now)) : std::nullopt;
}

}  // namespace shell
