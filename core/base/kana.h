// Kana in one spelling: as it is kept, and, for searching only and never shown, one for words that people write in many ways.
#pragma once

#include <string>
#include <string_view>

namespace core {

// One kana as the other script writes it; other signs stay. (These ranges lie beside each other in Unicode.)
inline char32_t as_hiragana(char32_t sign) { return sign >= U'ァ' && sign <= U'ヶ' ? sign - 0x60 : sign; }
inline char32_t as_katakana(char32_t sign) { return sign >= U'ぁ' && sign <= U'ゖ' ? sign + 0x60 : sign; }
std::string hiragana_of(std::string_view text);
std::string katakana_of(std::string_view text);
// Half-width katakana, its voicing marks with it, as full-width; other signs stay. "ｶﾞｽ" is "ガス".
std::u32string full_width_kana(std::u32string_view text);

// Full- and half-width forms, katakana and hiragana, small and large kana, upper and lower case become one; long-vowel marks, spaces,
// hyphens, brackets and middle dots vanish; kanji numbers before 条 and 丁目 become digits. "ｽﾌﾟﾚｰ缶" and "すぷれー缶" are "すぷれ缶".
std::u32string fold(std::string_view text);

// Romaji (Hepburn or Kunrei, long vowels written or not) as hiragana, in fold()'s form. Empty if the text is not romaji throughout.
std::u32string romaji_to_kana(std::u32string_view folded_latin);

// Doubled vowels of a folded kana text made single ("れいぞうこ" -> "れいぞこ"): what Hepburn without macrons keeps.
std::u32string drop_long_vowels(std::u32string_view folded_kana);

}  // namespace core
