// Codes that are read aloud: every single slip is noticed, and what was typed by hand is understood.
#include "core/base/code.h"

#include <catch2/catch_test_macros.hpp>

using core::kCodeSigns;

TEST_CASE("One wrong sign, or two that changed places, is noticed", "[base]") {
  for (const std::string begin : {"K7M29QH", "0000000", "ZZZZZZZ", "1A2B3C4"}) {
    const std::string code = begin + core::check_sign(begin);
    REQUIRE(core::checks(code));
    for (std::size_t i = 0; i < code.size(); ++i) {
      for (const char sign : kCodeSigns) {
        std::string other = code;
        other[i] = sign;
        CHECK(core::checks(other) == (other == code));
      }
      for (std::size_t k = 0; k < i; ++k) {
        std::string other = code;
        std::swap(other[i], other[k]);
        CHECK(core::checks(other) == (other == code));
      }
    }
  }
  for (const char* none : {"", "0", "K7M2-9QHX", "k7m29qhx", "あ"}) CHECK_FALSE(core::checks(none));
}

TEST_CASE("A code is understood as it was typed", "[base]") {
  for (const char* typed : {"K7M29QHX", "k7m2-9qhx", " K7M2 9QHX\n", "Ｋ７Ｍ２－９ＱＨＸ", "k7m2ー9qhx"}) CHECK(core::code_from_typed(typed) == "K7M29QHX");
  CHECK(core::code_from_typed("ilo0-IL1O") == "11001110");
  CHECK_FALSE(core::is_code(core::code_from_typed("K7M2?9QH")));
  CHECK(core::grouped_code("K7M29QHX") == "K7M2-9QHX");
  CHECK(core::grouped_code("K7M29") == "K7M2-9");
  CHECK(core::grouped_code("") == "");
}
