// Texts that others wrote, in whatever coding they were saved.
#pragma once

#include <optional>
#include <string>

namespace cli {

struct TextFile {
  std::string text;          // UTF-8, where it could be made so
  const char* read_as = "";  // "Shift_JIS", "UTF-16"; empty: it is UTF-8, or nothing that is known
  bool spreadsheet = false;  // an xlsx, whatever it is called: no text
};

// nullopt: the file is not there or cannot be read. UTF-16 is known by its mark; what is not UTF-8 is tried as Shift_JIS with Microsoft's additions
// (CP932), which spreadsheets in Japan still write.
std::optional<TextFile> read_text_file(const std::string& path);

}  // namespace cli
