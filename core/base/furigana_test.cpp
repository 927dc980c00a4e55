// Furigana from a word and its reading.
#include "core/base/furigana.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/ruby.h"

using core::furigana;

TEST_CASE("Kana of the word take their own place in the reading, kanji what is left between", "[base]") {
  CHECK(furigana("食べ残し", "たべのこし") == "[食|た]べ[残|のこ]し");
  CHECK(furigana("野菜くず", "やさいくず") == "[野菜|やさい]くず");
  CHECK(furigana("入れ歯", "いれば") == "[入|い]れ[歯|ば]");
  CHECK(furigana("ガラス細工", "がらすざいく") == "ガラス[細工|ざいく]");
  CHECK(furigana("お盆", "おぼん") == "お[盆|ぼん]");
  CHECK(furigana("水筒（金属）", "すいとう（きんぞく）") == "[水筒|すいとう]（[金属|きんぞく]）");
  // The kana comes twice in the reading: the first that leaves something for what follows.
  CHECK(furigana("石けん置き", "せっけんおき") == "[石|せっ]けん[置|お]き");
  CHECK(furigana("紙の紙", "かみのかみ") == "[紙|かみ]の[紙|かみ]");
}

TEST_CASE("What does not fit stands over the whole word; without kanji there is nothing to read", "[base]") {
  CHECK(furigana("弁当箱", "らんちぼっくす") == "[弁当箱|らんちぼっくす]");
  CHECK(furigana("飲み物", "のむもの") == "[飲み物|のむもの]");
  CHECK(furigana("CDケース", "しーでぃーけーす") == "CDケース");
  CHECK(furigana("a[b]", "えーびー") == "a\\[b\\]");
  CHECK(furigana("", "") == "");
  CHECK(furigana("箱[大]", "はこ") == "箱\\[大\\]");
  // What fits in very many ways but one sign is found out without trying them all.
  std::string word, kana;
  for (int i = 0; i < 12; ++i) word += "紙の";
  for (int i = 0; i < 60; ++i) kana += "の";
  CHECK(core::reading_text(furigana(word + "あ", kana)) == kana);
  const std::string long_word = "紙の紙の紙の紙の紙の紙の紙の紙の紙の紙の紙の紙の";
  std::string reading;
  for (int i = 0; i < 200; ++i) reading += "の";
  CHECK(core::reading_text(furigana(long_word, reading)) == reading);
}
