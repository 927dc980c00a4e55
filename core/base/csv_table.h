// Writes a table of comma-separated values (RFC 4180).
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace core {

class CsvTable {
 public:
  explicit CsvTable(const std::vector<std::string>& fields) { row(fields); }

  // As many values as there are fields.
  void row(const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) out_ += (i ? "," : "") + quoted(values[i]);
    out_ += "\r\n";
  }
  std::string take() { return std::move(out_); }

 private:
  static std::string quoted(const std::string& value) {
    if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
    std::string out = "\"";
    for (const char sign : value) out += sign == '"' ? std::string("\"\"") : std::string(1, sign);
    return out + "\"";
  }
  std::string out_;
};

}  // namespace core
