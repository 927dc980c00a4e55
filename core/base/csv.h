// CSV after RFC 4180, as lenient as real files need: CRLF or LF, quotes where a value has commas, a byte-order mark at the start.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace core {

struct CsvRow {
  int line = 0;  // of its first character, from 1
  std::vector<std::string> cells;
  bool blank() const { return cells.size() <= 1 && (cells.empty() || cells[0].empty()); }
};

struct Csv {
  std::vector<CsvRow> rows;
  bool had_mark = false;    // byte-order mark, removed
  bool open_quote = false;  // the last quoted cell never ended
};

// Errors: not UTF-8, or a cell longer than limits::kCsvCellBytes.
Result<Csv> parse_csv(std::string_view text, const std::string& name);

}  // namespace core
