// See kana.h.
#include "core/base/kana.h"

#include <algorithm>
#include <array>

#include "core/base/utf8.h"

namespace core {
namespace {

// Half-width katakana U+FF66..U+FF9D in order.
constexpr std::u32string_view kHalfWidth = U"をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";
constexpr std::u32string_view kSmall = U"ぁぃぅぇぉっゃゅょゎゕゖ", kLarge = U"あいうえおつやゆよわかけ";
constexpr std::u32string_view kDropped = U"ー‐－-–—~〜～ 　・、。，,.()（）「」『』[]［］/／!?！？'’\"\u200b";
constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九";

char32_t voiced(char32_t kana, char32_t mark) {
  constexpr std::u32string_view kVoiceable = U"かきくけこさしすせそたちつてとはひふへほ";
  if (mark == 0xFF9F || mark == 0x309C || mark == 0x309A) return kana >= U'は' && kana <= U'ほ' ? kana + 2 : kana;
  return kVoiceable.find(kana) != std::u32string_view::npos ? kana + 1 : kana == U'う' ? U'ゔ' : kana;
}

char32_t fold_one(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width ASCII
  if (c >= 0xFF66 && c <= 0xFF9D) c = kHalfWidth[c - 0xFF66];
  if (c >= U'A' && c <= U'Z') c += 32;
  c = as_hiragana(c);
  if (const auto small = kSmall.find(c); small != std::u32string_view::npos) c = kLarge[small];
  if (c == U'ゑ') c = U'え';
  if (c == U'ゐ') c = U'い';
  return c;
}

// 西一条北十一丁目 -> 西1条北11丁目
std::u32string digits_for_addresses(std::u32string text) {
  for (const std::u32string_view unit : {std::u32string_view(U"条"), std::u32string_view(U"丁目")}) {
    for (std::size_t at = text.find(unit); at != std::u32string::npos; at = text.find(unit, at + 1)) {
      std::size_t from = at;
      int value = 0, ones = 0;
      while (from > 0 && (text[from - 1] == U'十' || kKanjiDigits.find(text[from - 1]) != std::u32string_view::npos)) --from;
      if (from == at) continue;
      for (std::size_t i = from; i < at; ++i) {
        if (text[i] == U'十') {
          value += (ones == 0 ? 1 : ones) * 10;
          ones = 0;
        } else {
          ones = static_cast<int>(kKanjiDigits.find(text[i]));
        }
      }
      const std::u32string digits = utf8::to_code_points(std::to_string(value + ones));
      text.replace(from, at - from, digits);
      at = from + digits.size();
    }
  }
  return text;
}

struct Syllable {
  std::u32string_view latin, kana;
};
// Longest first within a first letter; both romanisations.
constexpr std::array<Syllable, 123> kSyllables{{
    {U"kya", U"きや"}, {U"kyu", U"きゆ"}, {U"kyo", U"きよ"}, {U"gya", U"ぎや"}, {U"gyu", U"ぎゆ"}, {U"gyo", U"ぎよ"}, {U"sha", U"しや"}, {U"shu", U"しゆ"},
    {U"sho", U"しよ"}, {U"she", U"しえ"}, {U"sya", U"しや"}, {U"syu", U"しゆ"}, {U"syo", U"しよ"}, {U"cha", U"ちや"}, {U"chu", U"ちゆ"}, {U"cho", U"ちよ"},
    {U"che", U"ちえ"}, {U"tya", U"ちや"}, {U"tyu", U"ちゆ"}, {U"tyo", U"ちよ"}, {U"nya", U"にや"}, {U"nyu", U"にゆ"}, {U"nyo", U"によ"}, {U"hya", U"ひや"},
    {U"hyu", U"ひゆ"}, {U"hyo", U"ひよ"}, {U"bya", U"びや"}, {U"byu", U"びゆ"}, {U"byo", U"びよ"}, {U"pya", U"ぴや"}, {U"pyu", U"ぴゆ"}, {U"pyo", U"ぴよ"},
    {U"mya", U"みや"}, {U"myu", U"みゆ"}, {U"myo", U"みよ"}, {U"rya", U"りや"}, {U"ryu", U"りゆ"}, {U"ryo", U"りよ"}, {U"zya", U"じや"}, {U"zyu", U"じゆ"},
    {U"zyo", U"じよ"}, {U"shi", U"し"},   {U"chi", U"ち"},   {U"tsu", U"つ"},   {U"thi", U"てい"}, {U"dhi", U"でい"}, {U"ja", U"じや"},  {U"ju", U"じゆ"},
    {U"jo", U"じよ"},  {U"je", U"じえ"},  {U"ji", U"じ"},    {U"fa", U"ふあ"},  {U"fi", U"ふい"},  {U"fe", U"ふえ"},  {U"fo", U"ふお"},  {U"fu", U"ふ"},
    {U"ka", U"か"},    {U"ki", U"き"},    {U"ku", U"く"},    {U"ke", U"け"},    {U"ko", U"こ"},    {U"ga", U"が"},    {U"gi", U"ぎ"},    {U"gu", U"ぐ"},
    {U"ge", U"げ"},    {U"go", U"ご"},    {U"sa", U"さ"},    {U"si", U"し"},    {U"su", U"す"},    {U"se", U"せ"},    {U"so", U"そ"},    {U"za", U"ざ"},
    {U"zi", U"じ"},    {U"zu", U"ず"},    {U"ze", U"ぜ"},    {U"zo", U"ぞ"},    {U"ta", U"た"},    {U"ti", U"ち"},    {U"tu", U"つ"},    {U"te", U"て"},
    {U"to", U"と"},    {U"da", U"だ"},    {U"di", U"ぢ"},    {U"du", U"づ"},    {U"de", U"で"},    {U"do", U"ど"},    {U"na", U"な"},    {U"ni", U"に"},
    {U"nu", U"ぬ"},    {U"ne", U"ね"},    {U"no", U"の"},    {U"ha", U"は"},    {U"hi", U"ひ"},    {U"hu", U"ふ"},    {U"he", U"へ"},    {U"ho", U"ほ"},
    {U"ba", U"ば"},    {U"bi", U"び"},    {U"bu", U"ぶ"},    {U"be", U"べ"},    {U"bo", U"ぼ"},    {U"pa", U"ぱ"},    {U"pi", U"ぴ"},    {U"pu", U"ぷ"},
    {U"pe", U"ぺ"},    {U"po", U"ぽ"},    {U"ma", U"ま"},    {U"mi", U"み"},    {U"mu", U"む"},    {U"me", U"め"},    {U"mo", U"も"},    {U"ya", U"や"},
    {U"yu", U"ゆ"},    {U"yo", U"よ"},    {U"ra", U"ら"},    {U"ri", U"り"},    {U"ru", U"る"},    {U"re", U"れ"},    {U"ro", U"ろ"},    {U"wa", U"わ"},
    {U"wo", U"を"},    {U"va", U"ば"},    {U"vi", U"び"},
}};

bool is_vowel(char32_t c) { return c == U'a' || c == U'i' || c == U'u' || c == U'e' || c == U'o'; }

}  // namespace

std::u32string full_width_kana(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (c == 0xFF65) out += U'・';
    else if (c >= 0xFF66 && c <= 0xFF9D) out += as_katakana(kHalfWidth[c - 0xFF66]);
    else if ((c == 0xFF9E || c == 0xFF9F) && !out.empty()) out.back() = as_katakana(voiced(as_hiragana(out.back()), c));
    else out += c;
  }
  return out;
}

std::u32string fold(std::string_view text) {
  std::u32string out;
  for (char32_t c : utf8::to_code_points(text)) {
    if (c == 0xFF9E || c == 0xFF9F || c == 0x3099 || c == 0x309A || c == 0x309B || c == 0x309C) {
      if (!out.empty()) out.back() = voiced(out.back(), c == 0x3099 || c == 0x309B ? 0xFF9E : c);
      continue;
    }
    c = fold_one(c);
    if (kDropped.find(c) == std::u32string_view::npos) out += c;
  }
  return digits_for_addresses(std::move(out));
}

std::u32string romaji_to_kana(std::u32string_view latin) {
  static constexpr std::u32string_view kVowels = U"aiueo", kVowelKana = U"あいうえお";
  std::u32string out;
  while (!latin.empty()) {
    if (const auto vowel = kVowels.find(latin[0]); vowel != std::u32string_view::npos) {
      out += kVowelKana[vowel];
      latin.remove_prefix(1);
      continue;
    }
    if (latin[0] >= U'0' && latin[0] <= U'9') {
      out += latin[0];
      latin.remove_prefix(1);
      continue;
    }
    const auto match = std::find_if(kSyllables.begin(), kSyllables.end(), [&](const Syllable& s) { return latin.starts_with(s.latin); });
    if (match != kSyllables.end()) {
      out += match->kana;
      latin.remove_prefix(match->latin.size());
      continue;
    }
    // ん before a consonant or at the end; a doubled consonant is っ (which fold() makes つ).
    const bool nasal = latin[0] == U'n' || (latin[0] == U'm' && latin.size() > 1 && (latin[1] == U'b' || latin[1] == U'p' || latin[1] == U'm'));
    if (nasal && (latin.size() == 1 || !is_vowel(latin[1]))) {
      out += U'ん';
      latin.remove_prefix(latin.size() > 1 && latin[0] == U'n' && latin[1] == U'n' && (latin.size() == 2 || (!is_vowel(latin[2]) && latin[2] != U'y')) ? 2 : 1);
      continue;
    }
    if (latin.size() > 1 && (latin[0] == latin[1] || (latin[0] == U't' && latin[1] == U'c'))) {
      out += U'つ';
      latin.remove_prefix(1);
      continue;
    }
    return {};
  }
  return out;
}

std::u32string drop_long_vowels(std::u32string_view kana) {
  // The vowel of each kana, by rows of the table; only what can be lengthened by う or い or itself matters.
  static constexpr std::u32string_view kO = U"おこそとのほもよろごぞどぼぽを", kU = U"うくすつぬふむゆるぐずづぶぷ", kE = U"えけせてねへめれげぜでべぺ",
                                       kI = U"いきしちにひみりぎじぢびぴ", kA = U"あかさたなはまやらわがざだばぱ";
  std::u32string out;
  for (const char32_t c : kana) {
    if (!out.empty()) {
      const char32_t last = out.back();
      const auto in = [last](std::u32string_view set) { return set.find(last) != std::u32string_view::npos; };
      if (((c == U'う' || c == U'お') && in(kO)) || (c == U'う' && in(kU)) || ((c == U'え') && in(kE)) || (c == U'い' && in(kI)) || (c == U'あ' && in(kA)))
        continue;
    }
    out += c;
  }
  return out;
}

std::string hiragana_of(std::string_view text) {
  std::u32string signs = utf8::to_code_points(text);
  for (char32_t& sign : signs) sign = as_hiragana(sign);
  return utf8::from_code_points(signs);
}

std::string katakana_of(std::string_view text) {
  std::u32string signs = utf8::to_code_points(text);
  for (char32_t& sign : signs) sign = as_katakana(sign);
  return utf8::from_code_points(signs);
}

}  // namespace core
