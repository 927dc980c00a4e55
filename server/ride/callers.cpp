// See callers.h.
#include "server/ride/callers.h"

#include "server/clock.h"

namespace server {

void forget_callers(Transaction& transaction, const std::string& city, std::int64_t now_ms) {
  transaction.query("UPDATE ride SET name = '', phone = '' WHERE city = ? AND day <= ? AND (name <> '' OR phone <> '')",
                    {city, (wall_time(now_ms).date - kCallerDays).iso()});
}

}  // namespace server
