// Moments as milliseconds since 1970 UTC, as RFC 3339 text, and as the day and minute on a wall in Japan (UTC+9, no summer time).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"

namespace server {

struct WallTime {
  core::Date date;
  int minute;  // of the day
};
WallTime wall_time(std::int64_t ms);

std::string rfc3339_utc(std::int64_t ms);    // 2026-11-22T00:00:00Z
std::string rfc3339_local(std::int64_t ms);  // 2026-11-22T09:00:00+09:00
// RFC 3339: YYYY-MM-DDTHH:MM:SS, a fraction of a second or none, then Z or an offset.
std::optional<std::int64_t> parse_rfc3339(std::string_view text);

}  // namespace server
