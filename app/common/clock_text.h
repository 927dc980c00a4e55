// Times of day as they are shown: "07:05".
#pragma once

#include <string>

namespace app {

inline std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }
// Of a minute of the day, 0 to 1440.
inline std::string clock_text(int minute) { return two_digits(minute / 60) + ":" + two_digits(minute % 60); }
// Of an RFC 3339 time in the city's zone; empty: too short to be one.
inline std::string clock_text(const std::string& rfc3339) { return rfc3339.size() >= 16 ? rfc3339.substr(11, 5) : std::string(); }

}  // namespace app
