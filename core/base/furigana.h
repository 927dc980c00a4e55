// Furigana for a word whose reading is known.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Ruby markup (ruby.h) that puts the reading over the word's kanji alone: its kana are found again in the reading, and what lies between them
// belongs to the kanji between ("食べ残し", "たべのこし" gives "[食|た]べ[残|のこ]し"). Where they are not found, the whole reading stands over the whole
// word, unless one of them holds signs of the markup. A word without kanji comes back as it is, escaped. reading: hiragana, with the word's other signs.
std::string furigana(std::string_view word, std::string_view reading);

}  // namespace core
