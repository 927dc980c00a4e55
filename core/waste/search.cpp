// See search.h.
//
// Score of a query against one form: 1 for the same text; less for a prefix, a part, for what holds the whole form; English names are
// compared word by word, so that "can" is not found in "candles"; and for typing errors by the Damerau-Levenshtein distance (optimal string alignment) to the
// best-fitting part.
#include "core/waste/search.h"

#include <algorithm>
#include <array>

#include "core/base/kana.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"
#include "core/base/utf8.h"

namespace core::waste {
namespace {

constexpr double kTypo = 0.27;  // with typing errors at most 0.62: below everything without
constexpr double kWorthShowing = 0.47;
constexpr double kGoodMatch = 0.8, kWithGoodMatch = 0.63;

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

// Least edits that turn `query` into some part of `text` that starts at its beginning (anchored) or anywhere.
int edits_to_part(std::u32string_view query, std::u32string_view text, bool anchored) {
  constexpr std::size_t kMost = limits::kQueryCodePoints + 1;
  std::array<std::array<int, kMost>, 3> rows{};  // three last columns over the query
  const std::size_t n = std::min(query.size(), kMost - 1);
  int* before = rows[0].data();
  int* last = rows[1].data();
  int* now = rows[2].data();
  for (std::size_t i = 0; i <= n; ++i) last[i] = static_cast<int>(i);
  int best = last[n];
  for (std::size_t j = 0; j < text.size(); ++j) {
    now[0] = anchored ? static_cast<int>(j) + 1 : 0;
    for (std::size_t i = 1; i <= n; ++i) {
      const bool same = query[i - 1] == text[j];
      now[i] = std::min({last[i] + 1, now[i - 1] + 1, last[i - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 0 && query[i - 1] == text[j - 1] && query[i - 2] == text[j]) now[i] = std::min(now[i], before[i - 2] + 1);
    }
    best = std::min(best, now[n]);
    std::swap(before, last);
    std::swap(last, now);
  }
  return best;
}

enum class Parts : std::uint8_t { anywhere, from_start };

double match(std::u32string_view query, std::u32string_view form, Parts parts = Parts::anywhere) {
  if (query.empty() || form.empty()) return 0;
  if (query == form) return 1;
  const double share = static_cast<double>(std::min(query.size(), form.size())) / static_cast<double>(std::max(query.size(), form.size()));
  if (form.starts_with(query)) return 0.80 + 0.18 * share;
  if (parts == Parts::from_start) {
    const int edits = std::max(edits_to_part(query, form, true), static_cast<int>(query.size()) - static_cast<int>(form.size()));
    const double closeness = 1.0 - static_cast<double>(edits) / static_cast<double>(query.size());
    return query.size() < 4 || closeness < 0.75 ? 0 : kTypo + 0.35 * closeness;
  }
  if (const auto at = form.find(query); at != std::u32string_view::npos) return (query.size() > 1 ? 0.66 : 0.5) + 0.15 * share;
  // The query says more than the name: "ばななのかわ" for "ばなな".
  if (form.size() > 1 && query.find(form) != std::u32string_view::npos) return 0.55 + 0.25 * share;
  if (query.size() < 3) return 0;
  const int edits = std::min(edits_to_part(query, form, true), edits_to_part(query, form, false) + 1);
  const double closeness = 1.0 - static_cast<double>(edits) / static_cast<double>(query.size());
  return closeness < 0.6 ? 0 : kTypo + 0.35 * closeness;
}

// One form for one and for many, on both sides: "battery" is no part of "batteries", and "bicycle" stands whole in "bicycle pumps".
std::u32string singular(std::u32string word) {
  if (word.size() < 4 || word.back() != U's' || word[word.size() - 2] == U's') return word;
  if (word.ends_with(U"ies")) return word.substr(0, word.size() - 3) + U"y";
  word.pop_back();
  return word;
}

// English and other spaced words of the query, folded one by one.
std::vector<std::u32string> words_of(std::string_view query) {
  std::vector<std::u32string> words;
  std::size_t at = 0;
  while (at < query.size()) {
    const std::size_t end = std::min(query.find(' ', at), query.size());
    if (std::u32string word = fold(query.substr(at, end - at)); !word.empty()) words.push_back(singular(std::move(word)));
    at = end + 1;
  }
  return words;
}

// How well the words of a query are among those of a name; a word of a name that nobody asked for counts a little against it.
double match_words(const std::vector<std::u32string>& query, const std::vector<std::u32string>& name) {
  double sum = 0;
  for (const std::u32string& word : query) {
    double best = 0;
    for (const std::u32string& one : name) best = std::max(best, match(word, one, Parts::from_start));
    sum += best;
  }
  const double extra = name.size() > query.size() ? 0.02 * static_cast<double>(name.size() - query.size()) : 0;
  return std::max(0.0, sum / static_cast<double>(std::max<std::size_t>(1, query.size())) - extra);
}

std::string cut(std::string_view query) {
  std::u32string points = utf8::to_code_points(query);
  points.resize(std::min(points.size(), limits::kQueryCodePoints));
  return utf8::from_code_points(points);
}

}  // namespace

ItemIndex::ItemIndex(const std::vector<Item>& items) {
  entries_.reserve(items.size());
  for (const Item& item : items) {
    Entry entry;
    const auto add = [&](std::string_view text, float weight, bool kana) {
      Form form{fold(text), weight, kana, {}, {}};
      if (std::all_of(form.text.begin(), form.text.end(), is_latin)) form.words = words_of(text);
      if (kana) form.short_text = drop_long_vowels(form.text);
      entry.forms.push_back(std::move(form));
    };
    add(base_text(item.name.texts[0]), 1.0f, false);
    if (!item.reading.empty()) add(item.reading, 1.0f, true);
    for (std::size_t language = 2; language < kLanguages; ++language)
      if (!item.name.texts[language].empty()) add(base_text(item.name.texts[language]), 0.98f, false);
    for (const std::string& synonym : item.synonyms) add(synonym, 0.95f, true);
    entries_.push_back(std::move(entry));
  }
}

std::vector<Hit> ItemIndex::search(std::string_view raw, std::size_t most) const {
  const std::string query = cut(raw);
  const std::u32string folded = fold(query);
  if (folded.empty()) return {};
  const bool latin = std::all_of(folded.begin(), folded.end(), is_latin);
  const std::u32string kana = latin ? romaji_to_kana(folded) : std::u32string();
  const std::u32string short_kana = drop_long_vowels(latin ? kana : folded);
  const std::vector<std::u32string> words = words_of(query);

  std::vector<Hit> hits;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    double best = 0;
    for (const Form& form : entries_[i].forms) {
      if (!form.words.empty()) {
        if (latin) best = std::max(best, match_words(words, form.words) * static_cast<double>(form.weight));
        continue;
      }
      double score = match(folded, form.text);
      if (form.kana) {
        if (!kana.empty()) score = std::max(score, 0.99 * match(kana, form.text));
        // Two kana that are left of a word (封筒, "ふと") are found in too many queries.
        if (short_kana.size() > 1 && form.short_text.size() > 2) score = std::max(score, 0.97 * match(short_kana, form.short_text));
      }
      best = std::max(best, score * static_cast<double>(form.weight));
    }
    if (best >= kWorthShowing) hits.push_back({i, best});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
  // Where something fits well, what only resembles it would mislead.
  if (!hits.empty() && hits.front().score >= kGoodMatch) std::erase_if(hits, [](const Hit& hit) { return hit.score < kWithGoodMatch; });
  if (hits.size() > most) hits.resize(most);
  return hits;
}

}  // namespace core::waste
