// See riders.h.
#include "server/ride/riders.h"

namespace server {

Riders riders_of(Transaction& transaction, const std::string& city, core::Date day) {
  Riders out;
  const Rows rows = transaction.query("SELECT id, code, name, phone FROM ride WHERE city = ? AND day = ?", {city, day.iso()});
  for (std::size_t i = 0; i < rows.size(); ++i) out[rows.text(i, 0)] = {rows.text(i, 1), rows.text(i, 2), rows.text(i, 3)};
  return out;
}

void write_rider(core::json::Writer& out, const Riders& riders, const std::string& ride) {
  const auto found = riders.find(ride);
  if (found == riders.end()) return;
  out.key("code").string(found->second.code).key("name").string(found->second.name).key("phone").string(found->second.phone);
}

}  // namespace server
