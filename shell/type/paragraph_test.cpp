// Line breaking and furigana with round widths: full-width 10 px, others 5 px at 10 px.
#include "shell/type/paragraph.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"

using namespace shell;

namespace {

class Round final : public Measure {
 public:
  float advance(char32_t unit, const Typeface& face) override { return unit >= 0x1100 ? face.px : face.px / 2; }
};

Paragraph of(std::string_view marked, const Typeface& face, float width, Clusters& clusters, Measure& measure) {
  const TextRun run{marked, face};
  return lay_out({&run, 1}, 1.5f, width, clusters, measure);
}

std::vector<std::string> lines(const std::string& marked, float width, core::Language language = core::Language::ja) {
  Clusters clusters;
  Round measure;
  std::vector<std::string> out;
  for (const Line& line : of(marked, {language, false, 10}, width, clusters, measure).lines) {
    std::string text;
    for (const LinePiece& piece : line.pieces) text += core::utf8::from_code_points(piece.units);
    out.push_back(text);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Japanese breaks between characters, by kinsoku", "[type]") {
  CHECK(lines("あいうえお", 30) == Lines{"あいう", "えお"});
  CHECK(lines("あいう。えお", 30) == Lines{"あい", "う。え", "お"});  // no 。 at a line's start
  CHECK(lines("あい「うえお", 30) == Lines{"あい", "「うえ", "お"});  // no 「 at a line's end
  CHECK(lines("あいしゃし", 30) == Lines{"あい", "しゃし"});          // no small kana at a line's start
}

TEST_CASE("Words of other scripts stay whole; spaces vanish at a line's end", "[type]") {
  CHECK(lines("one two three", 40, core::Language::en) == Lines{"one two", "three"});
  CHECK(lines("次はABCDEFです", 35) == Lines{"次は", "ABCDEF", "です"});
}

TEST_CASE("Phrase marks win over other places, and give way when a phrase is too long", "[type]") {
  CHECK(lines("今日は\u200b天気が\u200b良い", 45) == Lines{"今日は", "天気が", "良い"});
  CHECK(lines("今日は\u200b天気が\u200b良い", 60) == Lines{"今日は天気が", "良い"});
  CHECK(lines("あいうえおかき\u200bく", 30) == Lines{"あいう", "えおか", "きく"});
}

TEST_CASE("Furigana is never torn from its word, and widens it where it is longer", "[type]") {
  CHECK(lines("あい[収集|しゅうしゅう]う", 40) == Lines{"あい", "収集う"});
  Clusters clusters;
  Round measure;
  const Paragraph p = of("[志|こころざし]", {core::Language::ja, false, 10}, 100, clusters, measure);
  CHECK(p.lines[0].width == 25);          // five half-size kana over one kanji
  CHECK(p.lines[0].pieces[0].x == 7.5f);  // the kanji in the middle
  CHECK(p.line_height >= 18);             // room for the furigana
}

TEST_CASE("A word wider than its room is cut, and marked", "[type]") {
  Clusters clusters;
  Round measure;
  CHECK(of("Donaudampfschiff", {core::Language::en, false, 10}, 40, clusters, measure).overflow);
  CHECK_FALSE(of("Donau dampf", {core::Language::en, false, 10}, 40, clusters, measure).overflow);
}

TEST_CASE("Clusters become one unit: Thai, emoji sequences, variation selectors, private use", "[type]") {
  Clusters clusters;
  CHECK(clusters.split("กำ").size() == 1);
  CHECK(clusters.split("น้ำ").size() == 1);
  CHECK(clusters.split("👨‍👩‍👧").size() == 1);
  CHECK(clusters.split("🇯🇵🇰🇷").size() == 2);
  CHECK(clusters.split("葛\U000E0100").size() == 1);
  CHECK(clusters.split("葛\U000E0100") != clusters.split("葛"));
  const std::u32string own = clusters.split("\uE000");
  CHECK(clusters.spelled(own[0]) == "\uE000");
  CHECK(clusters.split("あ") == U"あ");
}

TEST_CASE("When all slots are taken the one unused longest is reused, and told", "[type]") {
  Clusters clusters;
  std::vector<char32_t> reused;
  clusters.on_reuse = [&](char32_t unit) { reused.push_back(unit); };
  const auto cluster = [](int i) {
    std::string text;
    core::utf8::append(text, static_cast<char32_t>(0x20000 + i));
    return text;
  };
  constexpr int kSlots = Clusters::kLast - Clusters::kFirst + 1;
  for (int i = 0; i < kSlots; ++i) clusters.split(cluster(i));
  CHECK(reused.empty());
  clusters.split(cluster(0));  // used again: the second is now the oldest
  const std::u32string fresh = clusters.split(cluster(kSlots));
  CHECK(reused == std::vector<char32_t>{Clusters::kFirst + 1});
  CHECK(clusters.spelled(fresh[0]) == cluster(kSlots));
  CHECK(clusters.interned() == static_cast<std::size_t>(kSlots));
}
