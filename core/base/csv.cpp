// See csv.h.
#include "core/base/csv.h"

#include "core/base/limits.h"
#include "core/base/utf8.h"

namespace core {

Result<Csv> parse_csv(std::string_view text, const std::string& name) {
  if (text.size() > limits::kPackFileBytes) return fail("csv.unreadable", name, "longer than " + std::to_string(limits::kPackFileBytes) + " bytes");
  if (!utf8::valid(text)) return fail("csv.unreadable", name, "not UTF-8: save it as UTF-8");
  Csv out;
  if (text.starts_with("\xEF\xBB\xBF")) {
    out.had_mark = true;
    text.remove_prefix(3);
  }
  int line = 1;
  CsvRow row{line, {}};
  std::string cell;
  bool quoted = false, any = false;
  const auto end_row = [&] {
    row.cells.push_back(std::move(cell));
    cell.clear();
    out.rows.push_back(std::move(row));
    row = {line, {}};
    any = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!any) row.line = line;
    any = true;
    if (c == '\n') ++line;
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
      else if (c == '"') quoted = false;
      else cell += c;
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == ',') {
      row.cells.push_back(std::move(cell));
      cell.clear();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r' || (i + 1 < text.size() && text[i + 1] != '\n')) {
      cell += c;
    }
    if (cell.size() > limits::kCsvCellBytes)
      return fail("csv.unreadable", name + ":" + std::to_string(row.line), "a cell is longer than " + std::to_string(limits::kCsvCellBytes) + " bytes");
  }
  if (any) end_row();
  out.open_quote = quoted;
  return out;
}

}  // namespace core
