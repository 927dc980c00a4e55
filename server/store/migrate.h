// The schema, by numbered migrations: server/store/migrations/NNNN_name.sql, built into the program.
#pragma once

#include "server/store/store.h"

namespace server {

// Runs what this database has not had yet, in order, each migration with its row in one transaction: done whole and once, also by two
// servers that start at the same moment. (SQLite and PostgreSQL have transactions over DDL.) now_ms: written beside each migration.
std::optional<StoreError> migrate(Store& store, std::int64_t now_ms);

// The statements of one file: comments and empty ones dropped. A statement ends with ";" at the end of a line.
std::vector<std::string> statements_of(std::string_view sql);

}  // namespace server
