// See postgres.h. SQLSTATE: PostgreSQL 15 manual, appendix A.
#include "server/store/postgres.h"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <map>

#include "server/store/pooled_store.h"

namespace server {
namespace {

constexpr int kConnections = 12;
// Types of results, by their object ids in pg_type.
constexpr std::array<Oid, 4> kIntegers{16, 20, 21, 23};  // bool, int8, int2, int4
constexpr Oid kBytea = 17;
constexpr int kAsText = 0, kAsBytes = 1;  // formats of parameters

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

SqlFault fault_of(std::string_view state) {
  if (state == "40001" || state == "40P01" || state == "55P03") return SqlFault::retry;
  if (state == "53100") return SqlFault::full;
  // Class 08: connection; 57P0x: the server ends sessions; 40003: it is not known whether the statement completed.
  if (state.starts_with("08") || state.starts_with("57P0") || state == "40003") return SqlFault::lost;
  return SqlFault::broken;
}

class PostgresConnection : public Connection {
 public:
  explicit PostgresConnection(PGconn* connection) : connection_(connection) {}
  PostgresConnection(const PostgresConnection&) = delete;
  PostgresConnection& operator=(const PostgresConnection&) = delete;
  ~PostgresConnection() override { PQfinish(connection_); }

  bool usable() const { return PQstatus(connection_) == CONNECTION_OK; }
  std::string message() const { return PQerrorMessage(connection_); }

  tl::expected<Rows, SqlError> query(std::string_view sql, const std::vector<Value>& values) override {
    const std::string* name = prepare(sql);
    if (!name) return tl::unexpected(last_);
    std::vector<std::string> texts(values.size());
    std::vector<const char*> pointers(values.size(), nullptr);
    std::vector<int> lengths(values.size(), 0), formats(values.size(), kAsText);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (const auto* text = std::get_if<std::string>(&values[i])) texts[i] = *text;
      else if (const auto* integer = std::get_if<std::int64_t>(&values[i])) texts[i] = std::to_string(*integer);
      else if (const auto* bytes = std::get_if<Bytes>(&values[i])) texts[i] = bytes->content, formats[i] = kAsBytes;
      else continue;
      pointers[i] = texts[i].c_str();
      lengths[i] = static_cast<int>(texts[i].size());
    }
    const Result result(PQexecPrepared(connection_, name->c_str(), static_cast<int>(values.size()), pointers.data(), lengths.data(), formats.data(), kAsText),
                        PQclear);
    if (!succeeded(result.get())) return tl::unexpected(last_);
    return rows_of(result.get());
  }

  const char* begin_statement(bool write) const override {
    return write ? "BEGIN ISOLATION LEVEL SERIALIZABLE" : "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY";
  }

  bool reopen() override {
    prepared_.clear();
    PQreset(connection_);
    limit_waiting();
    return usable();
  }
  // A database that has fallen silent must not hold the server's workers for ever.
  void limit_waiting() { PQclear(PQexec(connection_, "SET statement_timeout = '10s'")); }

 private:
  bool succeeded(const PGresult* result) {
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return true;
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const SqlFault fault = !usable() || !state ? SqlFault::lost : fault_of(state);
    last_ = {fault, PQerrorMessage(connection_)};
    return false;
  }

  const std::string* prepare(std::string_view sql) {
    const auto known = prepared_.find(sql);
    if (known != prepared_.end()) return &known->second;
    std::string name = "s" + std::to_string(prepared_.size());
    const Result result(PQprepare(connection_, name.c_str(), numbered(sql).c_str(), 0, nullptr), PQclear);
    if (!succeeded(result.get())) return nullptr;
    return &prepared_.emplace(sql, std::move(name)).first->second;
  }

  static Rows rows_of(const PGresult* result) {
    Rows out;
    const std::string_view changed = PQcmdTuples(const_cast<PGresult*>(result));
    std::from_chars(changed.data(), changed.data() + changed.size(), out.changed);
    const int columns = PQnfields(result);
    for (int row = 0; row < PQntuples(result); ++row) {
      std::vector<Value> values;
      for (int column = 0; column < columns; ++column) values.push_back(value_of(result, row, column));
      out.rows.push_back(std::move(values));
    }
    return out;
  }

  static Value value_of(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column)) return nullptr;
    const std::string_view text(PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column)));
    for (const Oid type : kIntegers)
      if (PQftype(result, column) == type) {
        std::int64_t integer = text == "t" ? 1 : 0;
        std::from_chars(text.data(), text.data() + text.size(), integer);
        return integer;
      }
    if (PQftype(result, column) != kBytea) return std::string(text);
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(PQunescapeBytea(reinterpret_cast<const unsigned char*>(text.data()), &size), PQfreemem);
    return Bytes{bytes ? std::string(reinterpret_cast<const char*>(bytes.get()), size) : std::string()};
  }

  PGconn* connection_;
  std::map<std::string, std::string, std::less<>> prepared_;
  SqlError last_{};
};

}  // namespace

std::string numbered(std::string_view sql) {
  std::string out;
  int number = 0;
  bool quoted = false;
  for (const char c : sql) {
    quoted = quoted != (c == '\'');
    if (c == '?' && !quoted) out += "$" + std::to_string(++number);
    else out += c;
  }
  return out;
}

tl::expected<std::unique_ptr<Connection>, SqlError> connect_postgres(const std::string& url) {
  PGconn* raw = PQconnectdb(url.c_str());
  // Not worth a line in the log: tables that are there already, and the ROLLBACK after a COMMIT that failed, which finds nothing to end on
  // this engine.
  const auto log = [](void*, const char* message) {
    if (std::strncmp(message, "NOTICE:", 7) != 0 && !std::strstr(message, "there is no transaction in progress")) std::fputs(message, stderr);
  };
  PQsetNoticeProcessor(raw, log, nullptr);
  auto connection = std::make_unique<PostgresConnection>(raw);
  if (!connection->usable()) return tl::unexpected(SqlError{SqlFault::lost, connection->message()});
  connection->limit_waiting();
  return connection;
}

Stored<std::unique_ptr<Store>> open_postgres(const std::string& url) {
  std::vector<std::unique_ptr<Connection>> connections;
  for (int i = 0; i < kConnections; ++i) {
    auto connection = connect_postgres(url);
    if (!connection) return tl::unexpected(StoreError{StoreFault::down, connection.error().text});
    connections.push_back(std::move(*connection));
  }
  return std::make_unique<PooledStore>(std::move(connections));
}

}  // namespace server
