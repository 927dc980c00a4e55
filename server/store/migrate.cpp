// See migrate.h.
#include "server/store/migrate.h"

#include <generated/migrations.h>

namespace server {
namespace {

std::optional<StoreError> run_statement(Store& store, const std::string& sql, const std::vector<Value>& values = {}) {
  // Two servers that make one table at the same moment: PostgreSQL tells one of them of a clash, whose second try finds the table.
  std::optional<StoreError> error;
  for (int i = 0; i < 3; ++i) {
    error = store.run(true, [&](Transaction& transaction) { transaction.query(sql, values); });
    if (!error || error->fault == StoreFault::down) break;
  }
  return error;
}

}  // namespace

std::vector<std::string> statements_of(std::string_view sql) {
  std::vector<std::string> out;
  std::string statement;
  while (!sql.empty()) {
    const std::size_t end = std::min(sql.find('\n'), sql.size());
    const std::string_view line = sql.substr(0, end);
    sql.remove_prefix(std::min(end + 1, sql.size()));
    if (line.empty() || line.starts_with("--")) continue;
    statement += statement.empty() ? "" : "\n";
    statement += line;
    if (!line.ends_with(';')) continue;
    statement.pop_back();
    out.push_back(std::exchange(statement, {}));
  }
  if (!statement.empty()) out.push_back(std::move(statement));
  return out;
}

std::optional<StoreError> migrate(Store& store, std::int64_t now_ms) {
  if (auto error =
          run_statement(store, "CREATE TABLE IF NOT EXISTS migration (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_ms BIGINT NOT NULL)"))
    return error;
  const auto done = store.read([](Transaction& transaction) {
    const Rows rows = transaction.query("SELECT COALESCE(MAX(version), 0) FROM migration");
    return rows.empty() ? 0 : rows.integer(0, 0);
  });
  if (!done) return done.error();
  std::int64_t version = 0;
  for (const auto& [name, sql] : generated::kMigrations) {
    if (++version <= *done) continue;
    for (const std::string& statement : statements_of(sql))
      if (auto error = run_statement(store, statement)) return StoreError{error->fault, std::string(name) + ": " + error->text};
    if (auto error = run_statement(store, "INSERT INTO migration (version, name, applied_ms) VALUES (?, ?, ?) ON CONFLICT (version) DO NOTHING",
                                   {version, std::string(name), now_ms}))
      return error;
  }
  return std::nullopt;
}

}  // namespace server
