// Which words may be told to the city.
#include "core/waste/unknown_word.h"

#include <catch2/catch_test_macros.hpp>

using core::waste::tellable;

TEST_CASE("A word is told without the spaces around it", "[waste]") {
  CHECK(tellable("  ほうき 　の  え ") == "ほうき の え");
  CHECK(tellable("LED電球 60W") == "LED電球 60W");
}

TEST_CASE("What names a person rather than a thing is not told", "[waste]") {
  for (const char* word : {"", "　 ", "taro@example.jp", "０１２６6２", "080-12345", "a\nb"}) {
    INFO(word);
    CHECK_FALSE(tellable(word));
  }
  CHECK_FALSE(tellable(std::string(93, 'x')));
  CHECK(tellable(std::string(30, 'x')));
}
