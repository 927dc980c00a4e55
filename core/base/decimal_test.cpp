// Numbers with decimals.
#include "core/base/decimal.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("Numbers are rounded to the places asked for, and what rounds to nothing has no sign", "[base]") {
  CHECK(core::decimal(1.476, 2) == "1.48");
  CHECK(core::decimal(14, 1) == "14.0");
  CHECK(core::decimal(347.6, 0) == "348");
  CHECK(core::decimal(-0.04, 1) == "0.0");
  CHECK(core::decimal(-2.5, 1) == "-2.5");
  CHECK(core::decimal(1e308, 0).size() == 309);
}

TEST_CASE("Thousands stand in groups", "[decimal]") {
  CHECK(core::grouped(0) == "0");
  CHECK(core::grouped(999) == "999");
  CHECK(core::grouped(1000) == "1,000");
  CHECK(core::grouped(-123456) == "-123,456");
  CHECK(core::grouped(1234567) == "1,234,567");
}
