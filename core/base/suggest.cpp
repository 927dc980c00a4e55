// See suggest.h.
#include "core/base/suggest.h"

#include <algorithm>

#include "core/base/kana.h"
#include "core/base/ruby.h"

namespace core {
namespace {

// 0: begins with it, 1: contains it, 2: neither.
int distance(const Findable& thing, const std::u32string& wanted, const std::u32string& kana) {
  int best = 2;
  const auto compare = [&](std::string_view text) {
    const std::u32string folded = fold(base_text(text));
    for (const std::u32string* word : {&wanted, &kana}) {
      if (word->empty()) continue;
      const auto at = folded.find(*word);
      if (at != std::u32string::npos) best = std::min(best, at == 0 ? 0 : 1);
    }
  };
  for (const std::string& text : thing.name->texts) compare(text);
  for (const std::string& word : *thing.words) compare(word);
  return best;
}

}  // namespace

std::vector<std::size_t> suggest(const std::vector<Findable>& things, std::string_view typed, std::size_t most) {
  const std::u32string wanted = fold(typed);
  std::vector<std::size_t> out;
  if (wanted.empty()) return out;
  const std::u32string kana = romaji_to_kana(wanted);
  for (const int rank : {0, 1})
    for (std::size_t i = 0; i < things.size() && out.size() < most; ++i)
      if (distance(things[i], wanted, kana) == rank) out.push_back(i);
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
