// Whom the city has on its list because somebody booked by telephone: needed until the ride and for questions about it, then no more.
#pragma once

#include "server/store/store.h"

namespace server {

inline constexpr int kCallerDays = 7;
// Takes names and telephone numbers out of rides whose day lies at least kCallerDays back.
void forget_callers(Transaction& transaction, const std::string& city, std::int64_t now_ms);

}  // namespace server
