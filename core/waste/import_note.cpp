// See import_note.h.
#include "core/waste/import_note.h"

#include <algorithm>

#include "core/base/ruby.h"

namespace core::waste {

std::string trimmed_cell(std::string_view text) {
  const auto space = [](std::string_view t) { return t.starts_with(' ') || t.starts_with('\t') || t.starts_with('\r') || t.starts_with('\n'); };
  constexpr std::string_view kWide = "\xE3\x80\x80";
  for (bool more = true; more;) {
    more = false;
    if (space(text)) {
      text.remove_prefix(1);
      more = true;
    }
    if (text.starts_with(kWide)) {
      text.remove_prefix(kWide.size());
      more = true;
    }
    if (!text.empty() && space(text.substr(text.size() - 1))) {
      text.remove_suffix(1);
      more = true;
    }
    if (text.ends_with(kWide)) {
      text.remove_suffix(kWide.size());
      more = true;
    }
  }
  return std::string(text);
}

Localized imported_text(std::string_view text) {
  Localized out;
  out.texts[0] = escape_ruby(text);
  return out;
}

void drop_titles(std::vector<CsvRow>& rows, const std::string& file, bool (*is_heading)(const CsvRow&), std::vector<ImportNote>& notes) {
  constexpr std::size_t kMostTitles = 5;
  for (std::size_t i = 0; i < std::min(rows.size(), kMostTitles + 1); ++i) {
    if (!is_heading(rows[i])) continue;
    if (i > 0) notes.push_back({file, rows[0].line, Finding::repaired, std::to_string(i) + " lines above the heading are no part of the table"});
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

}  // namespace core::waste
