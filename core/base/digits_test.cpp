// Bytes in digits and back, and digits that are none.
#include "core/base/digits.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

TEST_CASE("Any bytes come back out of their digits", "[base]") {
  std::mt19937 random(7);
  for (std::size_t size = 0; size < 64; ++size)
    for (int turn = 0; turn < 20; ++turn) {
      std::string bytes(size, '\0');
      for (char& byte : bytes) byte = static_cast<char>(turn == 0 ? 0 : turn == 1 ? 255 : random());
      const std::string digits = core::digits_of(bytes);
      CHECK(digits.find_first_not_of("0123456789") == std::string::npos);
      CHECK(core::bytes_of_digits(digits) == bytes);
    }
  CHECK(core::digits_of(std::string(1200, '\xff')).size() == 2915);
}

TEST_CASE("What is no such digits is refused", "[base]") {
  for (const char* none : {"1", "12", "1234", "256", "99999", "12a", "-12", "72057594037927936", "0000000000000000000"}) {
    INFO(none);
    CHECK_FALSE(core::bytes_of_digits(none));
  }
}
