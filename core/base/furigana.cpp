// See furigana.h.
#include "core/base/furigana.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/base/kana.h"
#include "core/base/ruby.h"
#include "core/base/utf8.h"

namespace core {
namespace {

bool is_kanji(char32_t sign) {
  return (sign >= 0x3400 && sign <= 0x9FFF) || (sign >= 0xF900 && sign <= 0xFAFF) || (sign >= 0x20000 && sign <= 0x3FFFF) || sign == U'々' || sign == U'〆';
}

// A stretch of kanji, or of anything else.
struct Run {
  std::u32string text;
  bool kanji;
  std::size_t reading = 0;  // of kanji: how many signs of the reading are its
};

std::vector<Run> runs_of(std::u32string_view word) {
  std::vector<Run> out;
  for (const char32_t sign : word) {
    if (out.empty() || out.back().kanji != is_kanji(sign)) out.push_back({{}, is_kanji(sign), 0});
    out.back().text += sign;
  }
  return out;
}

bool stands_at(std::u32string_view text, std::u32string_view reading) {
  return text.size() <= reading.size() &&
         std::equal(text.begin(), text.end(), reading.begin(), [](char32_t a, char32_t b) { return as_hiragana(a) == as_hiragana(b); });
}

using Failed = std::set<std::pair<std::size_t, std::size_t>>;  // runs and signs that were left, and did not fit

// Shares the reading out among the runs from `from` on; the shortest reading of the first kanji that works.
bool share_out(std::vector<Run>& runs, std::size_t from, std::u32string_view reading, Failed& failed) {
  if (from == runs.size()) return reading.empty();
  if (failed.contains({from, reading.size()})) return false;
  Run& run = runs[from];
  if (!run.kanji) {
    if (stands_at(run.text, reading) && share_out(runs, from + 1, reading.substr(run.text.size()), failed)) return true;
  } else {
    for (run.reading = 1; run.reading <= reading.size(); ++run.reading)
      if (share_out(runs, from + 1, reading.substr(run.reading), failed)) return true;
  }
  failed.insert({from, reading.size()});
  return false;
}

bool has_markup(std::string_view text) { return text.find_first_of("[]|\\") != std::string_view::npos; }

constexpr std::size_t kLongestWord = 64;  // signs; no name is longer

}  // namespace

std::string furigana(std::string_view word, std::string_view reading) {
  const std::u32string all = utf8::to_code_points(reading);
  std::vector<Run> runs = runs_of(utf8::to_code_points(word));
  if (std::none_of(runs.begin(), runs.end(), [](const Run& run) { return run.kanji; })) return escape_ruby(word);
  Failed failed;
  if (all.size() > kLongestWord || !share_out(runs, 0, all, failed))
    return has_markup(word) || has_markup(reading) ? escape_ruby(word) : "[" + std::string(word) + "|" + std::string(reading) + "]";
  std::string out;
  std::u32string_view rest = all;
  for (const Run& run : runs) {
    const std::size_t taken = run.kanji ? run.reading : run.text.size();
    const std::string text = utf8::from_code_points(run.text);
    out += run.kanji ? "[" + text + "|" + utf8::from_code_points(rest.substr(0, taken)) + "]" : escape_ruby(text);
    rest.remove_prefix(taken);
  }
  return out;
}

}  // namespace core
