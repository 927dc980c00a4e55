// A connection to an SQLite file.
#pragma once

#include <memory>

#include "server/store/sql.h"

namespace server {

// Made if missing. WAL, synchronous FULL, foreign keys on.
tl::expected<std::unique_ptr<Connection>, SqlError> connect_sqlite(const std::string& path);

}  // namespace server
