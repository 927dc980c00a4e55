// Dates against known ones, and the whole range against its own inverse.
#include "core/base/calendar.h"

#include <catch2/catch_test_macros.hpp>

using core::Date;

TEST_CASE("Known days have their numbers, weekdays and ordinals", "[base]") {
  CHECK(Date::parse("1970-01-01")->days == 0);
  CHECK(Date::parse("2000-03-01")->days == 11017);
  CHECK(Date::parse("2026-11-22")->weekday() == core::Weekday::sunday);
  CHECK(Date::parse("2026-11-30")->ordinal_in_month() == 5);
  CHECK(Date::parse("2024-02-29")->iso() == "2024-02-29");
}

TEST_CASE("Every day of the supported years comes back as itself", "[base]") {
  Date day = *Date::parse("1900-01-01");
  int weekday = static_cast<int>(day.weekday());
  for (; day.civil().year <= 2199; day = day + 1, weekday = (weekday + 1) % 7) {
    const core::Civil civil = day.civil();
    REQUIRE(Date::checked(civil.year, civil.month, civil.day) == day);
    REQUIRE(static_cast<int>(day.weekday()) == weekday);
  }
}

TEST_CASE("What is not a day is none", "[base]") {
  for (const char* text : {"", "2026-2-03", "2026-02-30", "2025-02-29", "2026-13-01", "1899-12-31", "2200-01-01", "2026-01-0x", "2026/01/01", "2026-01-011"}) {
    INFO(text);
    CHECK_FALSE(Date::parse(text));
  }
}
