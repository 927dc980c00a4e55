// Reads the CSV files of a 5374.jp site into a waste pack. Format: codeforkanazawa-org/5374 2e05ea62 (README and js/script.js), see
// docs/formats-waste.md. Real files have faults; each is repaired, kept with a doubt, or dropped, and told with its line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/waste/import_note.h"
#include "core/waste/pack.h"

namespace core::waste {

struct Files5374 {
  // Texts of the files; nullopt: not there. Only area_days is needed.
  std::optional<std::string> area_days, center, description, target, remarks;
  std::string source;  // for the pack's provenance
  Date as_of;
};

struct Import5374 {
  Pack pack;
  std::vector<ImportNote> notes;
};

// Category ids are the column headings, area ids the first column, trimmed. Fails only when
// area_days is unusable as a whole.
Result<Import5374> import_5374(const Files5374& files);

// One cell of area_days ("水1:6 7 11 水3 隔月20150112 20250912 *1"). Findings go to notes with the given place.
struct Cell5374 {
  std::vector<Recurrence> recurrences;
  std::vector<std::string> remark_ids;
};
Cell5374 parse_cell_5374(std::string_view cell, const std::string& file, int line, std::vector<ImportNote>& notes);

}  // namespace core::waste
