// Checks a text in やさしい日本語 (plain Japanese for people who are learning it) by rules that a program can see. After 出入国在留管理庁・文化庁
// 「在留支援のためのやさしい日本語ガイドライン」 (2020) and the rules of classes for readers of N4: short sentences, few kanji, a reading over each
// of them, spaces between phrases, plain polite endings.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core {

// Limits of one sentence; letters are counted without spaces.
inline constexpr std::size_t kEasySentenceLetters = 40;
inline constexpr std::size_t kEasyKanjiWords = 6;   // words written with kanji; lists of names (no 。) are not sentences
inline constexpr std::size_t kEasyPhraseKana = 12;  // hiragana and kanji without a space or a sign between them

// marked: core/base/ruby.h. path: where the text stands. Codes: easy.reading, easy.long, easy.kanji, easy.ending, easy.spaces.
Errors check_easy_japanese(std::string_view marked, const std::string& path);

}  // namespace core
