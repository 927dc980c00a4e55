// See suggest.h.
#include "core/base/suggest.h"

#include <algorithm>

#include "core/base/edits_between.h"
#include "core/base/kana.h"
#include "core/base/ruby.h"

namespace core {
namespace {

constexpr int kTypoSteps = 10, kNoRank = 1000;
// Of three letters every third word is one edit away, of three kana or kanji few are; of many, a third may be wrong.
constexpr std::size_t kLeastSigns = 4, kLeastSignsOfKana = 3;
constexpr double kMostWrong = 0.34;

// What was typed, as it is and as the kana it may stand for.
struct Typed {
  std::u32string text, kana;
};

template <class Look>
void each_word(const Findable& thing, const Look& look) {
  for (const std::string& text : thing.name->texts) look(fold(base_text(text)));
  for (const std::string& word : *thing.words) look(fold(base_text(word)));
}

// 0: begins with it, 1: contains it, 2: is contained in it; kNoRank: neither.
int plain_rank(const Findable& thing, const Typed& typed) {
  int best = kNoRank;
  each_word(thing, [&](const std::u32string& word) {
    for (const std::u32string* wanted : {&typed.text, &typed.kana}) {
      if (wanted->empty() || word.empty()) continue;
      const auto at = word.find(*wanted);
      if (at != std::u32string::npos) best = std::min(best, at == 0 ? 0 : 1);
      else if (word.size() > 1 && wanted->find(word) != std::u32string::npos) best = std::min(best, 2);
    }
  });
  return best;
}

// By the share of what was typed that is wrong, in steps; kNoRank: too much.
int typo_rank(const Findable& thing, const Typed& typed) {
  int best = kNoRank;
  for (const std::u32string* wanted : {&typed.text, &typed.kana}) {
    const bool latin = std::all_of(wanted->begin(), wanted->end(), [](char32_t sign) { return sign < 0x80; });
    if (wanted->size() < (latin ? kLeastSigns : kLeastSignsOfKana)) continue;
    const EditsToPart edits(*wanted);
    each_word(thing, [&](const std::u32string& word) {
      const double wrong = static_cast<double>(edits.anywhere(word)) / static_cast<double>(std::min(wanted->size(), EditsToPart::kMostSigns));
      if (!word.empty() && wrong <= kMostWrong) best = std::min(best, static_cast<int>(wrong * kTypoSteps));
    });
  }
  return best;
}

}  // namespace

std::vector<std::size_t> suggest(const std::vector<Findable>& things, std::string_view raw, std::size_t most) {
  Typed typed{fold(raw), {}};
  if (typed.text.empty()) return {};
  typed.kana = romaji_to_kana(typed.text);
  std::vector<std::pair<int, std::size_t>> found;
  const auto look = [&](int (*rank)(const Findable&, const Typed&)) {
    for (std::size_t i = 0; i < things.size(); ++i)
      if (const int one = rank(things[i], typed); one < kNoRank) found.emplace_back(one, i);
  };
  look(plain_rank);
  if (found.empty()) look(typo_rank);
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < found.size() && out.size() < most; ++i) out.push_back(found[i].second);
  return out;
}

std::optional<std::size_t> only_exact(const std::vector<Findable>& things, std::string_view typed) {
  const std::u32string wanted = fold(typed);
  std::optional<std::size_t> found;
  if (wanted.empty()) return found;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto is = [&](const std::string& text) { return fold(base_text(text)) == wanted; };
    const Findable& thing = things[i];
    if (std::none_of(thing.name->texts.begin(), thing.name->texts.end(), is) && std::none_of(thing.words->begin(), thing.words->end(), is)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace core
