// See imported.h.
#include "cli/imported.h"

#include <iostream>

#include "cli/command.h"
#include "cli/text_file.h"
#include "core/waste/pack_writer.h"

namespace cli {

void tell(const std::string& file, int line, core::waste::Finding finding, const std::string& text) {
  static constexpr const char* kWords[]{"repaired", "doubtful", "dropped"};
  std::cerr << file << ":" << line << ": " << kWords[static_cast<std::size_t>(finding)] << ": " << text << "\n";
}

std::optional<std::string> read_foreign(const std::string& path) {
  auto file = read_text_file(path);
  if (!file) return std::nullopt;
  if (file->spreadsheet) {
    tell(path, 1, core::waste::Finding::dropped, "the whole file: it is a spreadsheet (xlsx), save it as CSV");
    return std::nullopt;
  }
  if (*file->read_as) tell(path, 1, core::waste::Finding::repaired, std::string(file->read_as) + " read as UTF-8");
  return std::move(file->text);
}

int write_imported(const core::waste::Pack& pack, const std::vector<core::waste::ImportNote>& notes, const std::string& prefix, const std::string& out) {
  for (const core::waste::ImportNote& note : notes) tell(prefix + note.file, note.line, note.finding, note.text);
  // Round trip before writing: what is written must be a pack.
  const std::string text = core::waste::write_pack(pack);
  if (const auto read = core::waste::read_pack(text, out); !read) return failed(read.error());
  if (!write_file(out, text)) return failed(out + " cannot be written: check the folder, disk and rights");
  return kDone;
}

}  // namespace cli
