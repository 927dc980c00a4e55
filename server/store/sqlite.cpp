// See sqlite.h.
#include "server/store/sqlite.h"

#include <sqlite3.h>

#include <map>

namespace server {
namespace {

SqlFault fault_of(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return SqlFault::retry;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return SqlFault::full;
    default: return SqlFault::broken;
  }
}

class SqliteConnection : public Connection {
 public:
  explicit SqliteConnection(sqlite3* database) : database_(database) {}
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;
  ~SqliteConnection() override {
    for (const auto& [sql, statement] : prepared_) sqlite3_finalize(statement);
    sqlite3_close(database_);
  }

  tl::expected<Rows, SqlError> query(std::string_view sql, const std::vector<Value>& values) override {
    sqlite3_stmt* statement = prepare(sql);
    if (!statement) return error();
    for (std::size_t i = 0; i < values.size(); ++i) bind(statement, static_cast<int>(i + 1), values[i]);
    Rows rows;
    int step = sqlite3_step(statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(statement)) rows.rows.push_back(read(statement));
    rows.changed = sqlite3_changes(database_);
    if (step != SQLITE_DONE) {
      const auto failed = error();
      sqlite3_reset(statement);
      return failed;
    }
    sqlite3_reset(statement);
    return rows;
  }

  const char* begin_statement(bool write) const override { return write ? "BEGIN IMMEDIATE" : "BEGIN"; }
  bool reopen() override { return true; }  // a file is not lost

 private:
  tl::unexpected<SqlError> error() const { return tl::unexpected(SqlError{fault_of(sqlite3_extended_errcode(database_)), sqlite3_errmsg(database_)}); }

  sqlite3_stmt* prepare(std::string_view sql) {
    const auto known = prepared_.find(sql);
    if (known != prepared_.end()) return known->second;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) return nullptr;
    prepared_.emplace(sql, statement);
    return statement;
  }

  static void bind(sqlite3_stmt* statement, int at, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) sqlite3_bind_int64(statement, at, *integer);
    else if (const auto* text = std::get_if<std::string>(&value))
      sqlite3_bind_text(statement, at, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    else if (const auto* bytes = std::get_if<Bytes>(&value))
      sqlite3_bind_blob(statement, at, bytes->content.data(), static_cast<int>(bytes->content.size()), SQLITE_TRANSIENT);
    else sqlite3_bind_null(statement, at);
  }

  static std::vector<Value> read(sqlite3_stmt* statement) {
    std::vector<Value> row;
    const int columns = sqlite3_column_count(statement);
    for (int i = 0; i < columns; ++i) {
      if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
        row.emplace_back(static_cast<std::int64_t>(sqlite3_column_int64(statement, i)));
      } else if (sqlite3_column_type(statement, i) == SQLITE_NULL) {
        row.emplace_back(nullptr);
      } else if (sqlite3_column_type(statement, i) == SQLITE_BLOB) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, i));
        row.emplace_back(Bytes{bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))) : std::string()});
      } else {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
        row.emplace_back(std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))));
      }
    }
    return row;
  }

  sqlite3* database_;
  std::map<std::string, sqlite3_stmt*, std::less<>> prepared_;
};

}  // namespace

tl::expected<std::unique_ptr<Connection>, SqlError> connect_sqlite(const std::string& path) {
  sqlite3* database = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  auto connection = std::make_unique<SqliteConnection>(database);
  if (opened != SQLITE_OK) return tl::unexpected(SqlError{fault_of(opened), database ? sqlite3_errmsg(database) : "out of memory"});
  sqlite3_busy_timeout(database, 5000);
  for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"})
    if (auto set = connection->query(pragma, {}); !set) return tl::unexpected(std::move(set.error()));
  return connection;
}

}  // namespace server
