// What every importer ends with: its notes on standard error, its pack in a file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/waste/import_note.h"
#include "core/waste/pack.h"

namespace cli {

// "FILE:LINE: repaired|doubtful|dropped: text".
void tell(const std::string& file, int line, core::waste::Finding finding, const std::string& text);
// The text of a file that somebody else made, if it is there; what coding it was saved in is told where that is not UTF-8.
std::optional<std::string> read_foreign(const std::string& path);
// prefix: before the notes' file names. Returns the exit code.
int write_imported(const core::waste::Pack& pack, const std::vector<core::waste::ImportNote>& notes, const std::string& prefix, const std::string& out);

}  // namespace cli
