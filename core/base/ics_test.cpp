// Calendar files: times in UTC, escaping, folding between code points.
#include "core/base/ics.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

TEST_CASE("An appointment as iCalendar", "[base]") {
  Appointment one{
      "K7M29QHX@bibai", {*Date::parse("2027-01-01"), 8 * 60 + 5}, {*Date::parse("2027-01-01"), 9 * 60 + 30}, "バス; 市役所, 病院", "駅\n前", "", 30};
  const std::string text = write_ics({one}, {*Date::parse("2026-12-31"), 0});
  CHECK(text.find("DTSTART:20261231T230500Z\r\n") != std::string::npos);
  CHECK(text.find("DTEND:20270101T003000Z\r\n") != std::string::npos);
  CHECK(text.find("DTSTAMP:20261230T150000Z\r\n") != std::string::npos);
  CHECK(text.find("SUMMARY:バス\\; 市役所\\, 病院\r\n") != std::string::npos);
  CHECK(text.find("LOCATION:駅\\n前\r\n") != std::string::npos);
  CHECK(text.find("TRIGGER:-PT30M\r\n") != std::string::npos);
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  one.summary = std::string();
  for (int i = 0; i < 100; ++i) one.summary += "雪";
  const std::string folded = write_ics({one}, one.begin);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = folded.find("\r\n", at);
    CHECK(end - at <= 75);
    CHECK((static_cast<unsigned char>(folded[at]) & 0xc0) != 0x80);
    at = end + 2;
  }
}
