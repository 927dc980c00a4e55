// See easy_japanese.h.
#include "core/base/easy_japanese.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/ruby.h"
#include "core/base/utf8.h"

namespace core {
namespace {

bool is_kanji(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々'; }
bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }
bool is_space(char32_t c) { return c == U' ' || c == U'　' || c == 0x200B; }

// Endings of letters and laws, and negations of negations.
constexpr std::array<std::u32string_view, 11> kForbidden{U"ございます",         U"いたします",           U"致します",    U"願います",
                                                         U"申し上げます",       U"であります",           U"べきです",    U"ざるを得ません",
                                                         U"なければなりません", U"ないことはありません", U"くださいませ"};

struct Sentence {
  std::u32string text;  // without spaces and holes
  std::size_t kanji_words = 0, longest_phrase = 0;
  bool ended = false;  // by 。 ！ or ？
};

// Base text in sentences; holes ("{count}") count as nothing: what comes there is short or a name.
std::vector<Sentence> sentences(const std::u32string& base) {
  std::vector<Sentence> out(1);
  std::size_t phrase = 0;
  bool hole = false, in_kanji = false;
  for (const char32_t c : base) {
    if (c == U'{' || c == U'}') hole = c == U'{';
    const bool letter = !hole && c != U'}';
    Sentence& now = out.back();
    phrase = letter && (is_kanji(c) || is_hiragana(c)) ? phrase + 1 : 0;
    now.longest_phrase = std::max(now.longest_phrase, phrase);
    if (letter && is_kanji(c) && !in_kanji) ++now.kanji_words;
    in_kanji = letter && is_kanji(c);
    if (c == U'。' || c == U'！' || c == U'？' || c == U'\n') {
      now.ended = c != U'\n';
      out.emplace_back();
    } else if (letter && !is_space(c)) {
      now.text += c;
    }
  }
  return out;
}

std::string utf8_of(const std::u32string& text) { return utf8::from_code_points(text); }

}  // namespace

Errors check_easy_japanese(std::string_view marked, const std::string& path) {
  Errors found;
  for (const RubyRun& run : parse_ruby(marked)) {
    const std::u32string base = utf8::to_code_points(run.base);
    const auto kanji = std::find_if(base.begin(), base.end(), is_kanji);
    if (run.reading.empty() && kanji != base.end()) found.push_back({"easy.reading", path, utf8_of(std::u32string(1, *kanji))});
  }
  for (const Sentence& one : sentences(utf8::to_code_points(base_text(marked)))) {
    if (one.text.size() > kEasySentenceLetters) found.push_back({"easy.long", path, utf8_of(one.text)});
    if (one.ended && one.kanji_words > kEasyKanjiWords) found.push_back({"easy.kanji", path, utf8_of(one.text)});
    if (one.longest_phrase > kEasyPhraseKana) found.push_back({"easy.spaces", path, utf8_of(one.text)});
    for (const std::u32string_view ending : kForbidden)
      if (one.text.ends_with(ending)) found.push_back({"easy.ending", path, utf8_of(one.text)});
  }
  return found;
}

}  // namespace core
