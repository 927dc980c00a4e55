// See store.h.
#include "server/store/store.h"

namespace server {

Rows Transaction::query(std::string_view sql, const std::vector<Value>& values) {
  if (error_) return {};
  auto rows = connection_.query(sql, values);
  if (rows) return std::move(*rows);
  error_ = std::move(rows.error());
  return {};
}

}  // namespace server
