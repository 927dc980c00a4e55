// See migrate.h.
#include "server/store/migrate.h"

#include <generated/migrations.h>

namespace server {
namespace {

// Two servers that make one thing at the same moment: PostgreSQL tells one of them of a clash, whose next try finds it done.
std::optional<StoreError> run_again(Store& store, const Store::Work& work) {
  std::optional<StoreError> error;
  for (int i = 0; i < 3; ++i) {
    error = store.run(true, work);
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
  const auto make_table = [](Transaction& transaction) {
    transaction.query("CREATE TABLE IF NOT EXISTS migration (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_ms BIGINT NOT NULL)");
  };
  if (auto error = run_again(store, make_table)) return error;
  std::int64_t version = 0;
  for (const auto& [name, sql] : generated::kMigrations) {
    ++version;
    const auto error = run_again(store, [&, file = std::string(name), text = sql](Transaction& transaction) {
      // The row is the claim: who does not get it has nothing to do.
      const Rows claimed =
          transaction.query("INSERT INTO migration (version, name, applied_ms) VALUES (?, ?, ?) ON CONFLICT (version) DO NOTHING", {version, file, now_ms});
      if (claimed.changed == 0) return;
      for (const std::string& statement : statements_of(text)) transaction.query(statement);
    });
    if (error) return StoreError{error->fault, std::string(name) + ": " + error->text};
  }
  return std::nullopt;
}

}  // namespace server
