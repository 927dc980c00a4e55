// See clock.h.
#include "server/clock.h"

#include <cstdio>

namespace server {
namespace {

constexpr std::int64_t kDayMs = 24 * 3600 * 1000, kJapanMs = 9 * 3600 * 1000;

std::string text_of(std::int64_t ms, const char* zone) {
  const std::int64_t days = ms >= 0 ? ms / kDayMs : -((-ms + kDayMs - 1) / kDayMs);
  const auto seconds = static_cast<int>((ms - days * kDayMs) / 1000);
  char out[48];
  std::snprintf(out, sizeof out, "%sT%02d:%02d:%02d%s", core::Date{static_cast<std::int32_t>(days)}.iso().c_str(), seconds / 3600, seconds / 60 % 60,
                seconds % 60, zone);
  return out;
}

}  // namespace

WallTime wall_time(std::int64_t ms) {
  const std::int64_t local = ms + kJapanMs, days = local >= 0 ? local / kDayMs : -((-local + kDayMs - 1) / kDayMs);
  return {{static_cast<std::int32_t>(days)}, static_cast<int>((local - days * kDayMs) / 60000)};
}

std::string rfc3339_utc(std::int64_t ms) { return text_of(ms, "Z"); }
std::string rfc3339_local(std::int64_t ms) { return text_of(ms + kJapanMs, "+09:00"); }

std::optional<std::int64_t> parse_rfc3339(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T') return std::nullopt;
  const auto date = core::Date::parse(text.substr(0, 10));
  const auto two = [&](std::size_t at) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -100; };
    return digit(at) * 10 + digit(at + 1);
  };
  if (text[13] != ':' || text[16] != ':') return std::nullopt;
  const int hour = two(11), minute = two(14), second = two(17);
  if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  int offset = 0;
  std::size_t at = 19;
  if (text[at] == '.') {  // a fraction of a second is read and dropped
    const std::size_t digits = text.find_first_not_of("0123456789", at + 1);
    if (digits == std::string_view::npos || digits == at + 1 || digits > at + 10) return std::nullopt;
    at = digits;
  }
  const std::string_view zone = text.substr(at);
  if (zone != "Z") {
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || two(at + 1) < 0 || two(at + 1) > 23 || two(at + 4) < 0 || two(at + 4) > 59)
      return std::nullopt;
    offset = (zone[0] == '-' ? -1 : 1) * (two(at + 1) * 60 + two(at + 4));
  }
  return date->days * kDayMs + (hour * 60 + minute - offset) * std::int64_t{60000} + second * 1000;
}

}  // namespace server
