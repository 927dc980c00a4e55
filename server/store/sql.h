// SQL as the rest of the server sees it: values, rows, and a connection of some engine. The statements are written to the subset that
// SQLite and PostgreSQL (and, by their documents, CockroachDB, YugabyteDB and Citus) share: `?` for values, BIGINT, TEXT, no sequences, no
// triggers, times as milliseconds since 1970 in UTC, truth as 0 and 1, `ON CONFLICT`, `RETURNING`; BYTEA for bytes, which SQLite takes as it takes any name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace server {

// What is no text: any bytes, zeros among them.
struct Bytes {
  std::string content;
};
using Value = std::variant<std::nullptr_t, std::int64_t, std::string, Bytes>;

struct Rows {
  std::vector<std::vector<Value>> rows;
  std::int64_t changed = 0;  // by INSERT, UPDATE, DELETE

  bool empty() const { return rows.empty(); }
  std::size_t size() const { return rows.size(); }
  // Of a column that is NULL or of another type: "" and 0.
  const std::string& text(std::size_t row, std::size_t column) const;
  const std::string& bytes(std::size_t row, std::size_t column) const;
  std::int64_t integer(std::size_t row, std::size_t column) const;
  bool is_null(std::size_t row, std::size_t column) const;
};

enum class SqlFault : std::uint8_t {
  retry,   // another transaction was in the way: run this one again from its begin
  lost,    // the connection broke
  full,    // the disk is full or cannot be written
  broken,  // the statement is wrong, a constraint was violated, the file is damaged
};

struct SqlError {
  SqlFault fault;
  std::string text;  // the engine's own words, for the log
};

class Connection {
 public:
  virtual ~Connection() = default;
  // Statements are prepared once a connection and kept.
  virtual tl::expected<Rows, SqlError> query(std::string_view sql, const std::vector<Value>& values) = 0;
  virtual const char* begin_statement(bool write) const = 0;
  // After `lost`. false: still not to be reached.
  virtual bool reopen() = 0;
};

}  // namespace server
