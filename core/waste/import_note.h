// What an importer of other people's tables has to say of them, and how their cells become texts of a pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/csv.h"
#include "core/base/language.h"

namespace core::waste {

enum class Finding : std::uint8_t {
  repaired,  // read as what it surely means
  doubtful,  // kept, but somebody should look
  dropped,   // not kept
};

struct ImportNote {
  std::string file;
  int line;
  Finding finding;
  std::string text;
};

// Without spaces, of either width, and line ends around it.
std::string trimmed_cell(std::string_view text);
// What is typed is text, not markup.
Localized imported_text(std::string_view text);
// A spreadsheet's title above the table is taken away, where one of the first lines is the heading: `is_heading` knows it. Told as a repair.
void drop_titles(std::vector<CsvRow>& rows, const std::string& file, bool (*is_heading)(const CsvRow&), std::vector<ImportNote>& notes);

}  // namespace core::waste
