// See suggest.h.
#include "core/forms/suggest.h"

#include <algorithm>

#include "core/base/kana.h"
#include "core/base/ruby.h"

namespace core::forms {
namespace {

// 0: begins with it, 1: contains it, 2: neither.
int distance(const Option& option, const std::u32string& wanted, const std::u32string& kana) {
  int best = 2;
  const auto compare = [&](std::string_view text) {
    const std::u32string folded = fold(base_text(text));
    for (const std::u32string* word : {&wanted, &kana}) {
      if (word->empty()) continue;
      const auto at = folded.find(*word);
      if (at != std::u32string::npos) best = std::min(best, at == 0 ? 0 : 1);
    }
  };
  for (const std::string& text : option.label.texts) compare(text);
  for (const std::string& word : option.words) compare(word);
  return best;
}

}  // namespace

std::vector<std::size_t> suggest(const std::vector<Option>& options, std::string_view typed, std::size_t most) {
  const std::u32string wanted = fold(typed);
  std::vector<std::size_t> out;
  if (wanted.empty()) return out;
  const std::u32string kana = romaji_to_kana(wanted);
  for (const int rank : {0, 1})
    for (std::size_t i = 0; i < options.size() && out.size() < most; ++i)
      if (distance(options[i], wanted, kana) == rank) out.push_back(i);
  return out;
}

std::optional<std::size_t> only_exact(const std::vector<Option>& options, std::string_view typed) {
  const std::u32string wanted = fold(typed);
  std::optional<std::size_t> found;
  if (wanted.empty()) return found;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const auto is = [&](const std::string& text) { return fold(base_text(text)) == wanted; };
    const Option& option = options[i];
    if (std::none_of(option.label.texts.begin(), option.label.texts.end(), is) && std::none_of(option.words.begin(), option.words.end(), is)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace core::forms
