// See callers.h.
#include "server/ride/callers.h"

#include "server/clock.h"

namespace server {

void forget_callers(Transaction& transaction, std::int64_t now_ms) {
  transaction.query("UPDATE ride SET name = '', phone = '' WHERE day <= ? AND (name <> '' OR phone <> '')", {(wall_time(now_ms).date - kCallerDays).iso()});
}

}  // namespace server
