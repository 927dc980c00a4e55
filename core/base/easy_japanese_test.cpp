// Each rule by a text that keeps it and one that does not.
#include "core/base/easy_japanese.h"

#include <catch2/catch_test_macros.hpp>

using core::check_easy_japanese;

namespace {
std::string codes(std::string_view marked) {
  std::string out;
  for (const core::Error& error : check_easy_japanese(marked, "here")) out += error.code + " ";
  return out;
}
}  // namespace

TEST_CASE("A plain text has no findings", "[easy]") {
  CHECK(codes("[市役所|しやくしょ]は [土曜日|どようび]は [休|やす]みです。{date}に [来|き]て ください。") == "");
  CHECK(codes("") == "");
  CHECK(codes("もえる ごみ") == "");
}

TEST_CASE("Every kanji has its reading", "[easy]") {
  CHECK(codes("[市|し]役所は [休|やす]みです。") == "easy.reading ");
  CHECK(codes("人々が います。") == "easy.reading ");
}

TEST_CASE("A sentence is short, holes aside, and each sentence counts for itself", "[easy]") {
  CHECK(codes("ごみは あさ 8じまでに だして ください。ごみは あさ 8じまでに だして ください。") == "");
  CHECK(codes("ごみは あさ 8じまでに いえの まえの みちに だして ください、そして ふくろに なまえを かいて ください。") == "easy.long ");
  CHECK(codes("{a-very-long-name-of-a-hole-that-says-nothing-about-its-length}です。") == "");
}

TEST_CASE("Few words in kanji in a sentence; a list of names is not a sentence", "[easy]") {
  const std::string seven = "[一|いち]、[二|に]、[三|さん]、[四|し]、[五|ご]、[六|ろく]、[七|なな]";
  CHECK(codes(seven + "です。") == "easy.kanji ");
  CHECK(codes(seven) == "");
}

TEST_CASE("Phrases stand apart", "[easy]") {
  CHECK(codes("ごみはあさはやくだしてください。") == "easy.spaces ");
  CHECK(codes("コンピューターと スマートフォン") == "");  // katakana words are as long as they are
}

TEST_CASE("Endings of letters are not plain", "[easy]") {
  CHECK(codes("おねがい いたします。") == "easy.ending ");
  CHECK(codes("ださなければ なりません。") == "easy.ending ");
  CHECK(codes("だして ください。") == "");
}
