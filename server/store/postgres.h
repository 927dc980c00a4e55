// A connection to PostgreSQL, or to an engine that speaks its protocol.
#pragma once

#include <memory>

#include "server/store/sql.h"

namespace server {

// `?` of the shared subset becomes `$n`.
std::string numbered(std::string_view sql);

tl::expected<std::unique_ptr<Connection>, SqlError> connect_postgres(const std::string& url);

}  // namespace server
