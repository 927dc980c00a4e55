// See sql.h.
#include "server/store/sql.h"

namespace server {

const std::string& Rows::text(std::size_t row, std::size_t column) const {
  static const std::string kNone;
  const auto* found = std::get_if<std::string>(&rows[row][column]);
  return found ? *found : kNone;
}

const std::string& Rows::bytes(std::size_t row, std::size_t column) const {
  static const std::string kNone;
  const auto* found = std::get_if<Bytes>(&rows[row][column]);
  return found ? found->content : kNone;
}

std::int64_t Rows::integer(std::size_t row, std::size_t column) const {
  const auto* found = std::get_if<std::int64_t>(&rows[row][column]);
  return found ? *found : 0;
}

bool Rows::is_null(std::size_t row, std::size_t column) const { return std::holds_alternative<std::nullptr_t>(rows[row][column]); }

}  // namespace server
