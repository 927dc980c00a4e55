// See search.h.
//
// Score of a query against one form: 1 for the same text; less for a prefix, a part, for what holds the whole form; English names are
// compared word by word, so that "can" is not found in "candles"; and for typing errors by the Damerau-Levenshtein distance (optimal string alignment) to the
// best-fitting part.
//
// A form that lacks too many of the query's signs is passed over by its signature. And typing errors, which cost the most, are looked for only where nothing
// fits without them: what they find would be left out beside a good match anyway (kWithGoodMatch).
#include "core/waste/search.h"

#include <algorithm>
#include <bit>

#include "core/base/kana.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"
#include "core/base/utf8.h"
#include "core/base/edits_between.h"

namespace core::waste {
namespace {

constexpr double kTypo = 0.27;  // with typing errors at most 0.62: below everything without
constexpr double kWorthShowing = 0.47;
constexpr double kGoodMatch = 0.8, kWithGoodMatch = 0.63;
constexpr double kLeastCloseness = 0.6, kLeastWordCloseness = 0.75;  // of the query's signs, so many must stand in the text

static_assert(limits::kQueryCodePoints <= EditsToPart::kMostSigns);

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

// One spelling of what was typed, ready to be compared.
struct Typed {
  std::u32string text;
  std::uint64_t signs;
  EditsToPart edits;

  explicit Typed(std::u32string_view typed) : text(typed), signs(signature(text)), edits(text.empty() ? U" " : std::u32string_view(text)) {}

  // False: with more than so few edits, for certain. Each sign the text has nowhere costs one at least.
  bool may_be_close(std::uint64_t text_signs, double least) const {
    const int missing = std::popcount(signs & ~text_signs);
    return static_cast<double>(missing) <= (1.0 - least) * static_cast<double>(text.size()) + 1e-9;
  }
  double closeness(int edits_needed) const { return 1.0 - static_cast<double>(edits_needed) / static_cast<double>(text.size()); }
};

double share_of(std::size_t a, std::size_t b) { return static_cast<double>(a < b ? a : b) / static_cast<double>(a < b ? b : a); }

// Without typing errors.
double match(const Typed& query, std::u32string_view form, std::uint64_t form_signs) {
  const bool form_may_hold = (query.signs & ~form_signs) == 0, query_may_hold = (form_signs & ~query.signs) == 0;
  if (!form_may_hold && !query_may_hold) return 0;
  if (query.text.empty() || form.empty()) return 0;
  if (query.text == form) return 1;
  const double share = share_of(query.text.size(), form.size());
  if (form_may_hold) {
    const auto at = form.find(query.text);
    if (at == 0) return 0.80 + 0.18 * share;
    if (at != std::u32string_view::npos) return (query.text.size() > 1 ? 0.66 : 0.5) + 0.15 * share;
  }
  // The query says more than the name: "ばななのかわ" for "ばなな".
  if (query_may_hold && form.size() > 1 && query.text.find(form) != std::u32string::npos) return 0.55 + 0.25 * share;
  return 0;
}

// With them; 0 too where match() finds something.
double match_with_typos(const Typed& query, std::u32string_view form, std::uint64_t form_signs) {
  if (query.text.size() < 3 || form.empty() || !query.may_be_close(form_signs, kLeastCloseness)) return 0;
  const int anywhere = query.edits.anywhere(form);  // from the start it is never less
  if (query.closeness(anywhere) < kLeastCloseness) return 0;
  const double closeness = query.closeness(std::min(query.edits.from_start(form), anywhere + 1));
  return closeness < kLeastCloseness ? 0 : kTypo + 0.35 * closeness;
}

// A word of the query against one of a name: the same, its beginning, or that with a slip.
double match_word(const Typed& query, std::u32string_view word, std::uint64_t word_signs) {
  if (!query.may_be_close(word_signs, kLeastWordCloseness)) return 0;
  if (query.text == word) return 1;
  if (word.starts_with(query.text)) return 0.80 + 0.18 * share_of(query.text.size(), word.size());
  if (query.text.size() < 4) return 0;
  const int edits = std::max(query.edits.from_start(word), static_cast<int>(query.text.size()) - static_cast<int>(word.size()));
  const double closeness = query.closeness(edits);
  return closeness < kLeastWordCloseness ? 0 : kTypo + 0.35 * closeness;
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

std::string cut(std::string_view query) {
  std::u32string points = utf8::to_code_points(query);
  points.resize(std::min(points.size(), limits::kQueryCodePoints));
  return utf8::from_code_points(points);
}

}  // namespace

struct ItemIndex::Query {
  Typed folded, kana, short_kana;
  bool latin;
  std::vector<Typed> words;
};

ItemIndex::Piece ItemIndex::keep(std::u32string_view text) {
  const Piece out{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size()), signature(text)};
  pool_ += text;
  return out;
}

ItemIndex::ItemIndex(const std::vector<Item>& items) : items_(items.size()) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    const auto add = [&](std::string_view text, float weight, bool kana) {
      const std::u32string folded = fold(text);
      Form form{keep(folded), {}, static_cast<std::uint32_t>(i), weight, kana};
      if (std::all_of(folded.begin(), folded.end(), is_latin)) {
        form.first_word = static_cast<std::uint32_t>(words_.size());
        for (const std::u32string& word : words_of(text)) words_.push_back(keep(word));
        form.words = static_cast<std::uint32_t>(words_.size()) - form.first_word;
      }
      if (kana) form.short_text = keep(drop_long_vowels(folded));
      forms_.push_back(form);
    };
    add(base_text(item.name.texts[0]), 1.0f, false);
    if (!item.reading.empty()) add(item.reading, 1.0f, true);
    for (std::size_t language = 2; language < kLanguages; ++language)
      if (!item.name.texts[language].empty()) add(base_text(item.name.texts[language]), 0.98f, false);
    for (const std::string& synonym : item.synonyms) add(synonym, 0.95f, true);
  }
}

// How well the words of a query are among those of a name; a word of a name that nobody asked for counts a little against it.
double ItemIndex::match_words(const Query& query, const Form& form) const {
  double sum = 0;
  for (const Typed& word : query.words) {
    double best = 0;
    for (std::uint32_t i = form.first_word; i < form.first_word + form.words; ++i) best = std::max(best, match_word(word, text_of(words_[i]), words_[i].signs));
    sum += best;
  }
  const double extra = form.words > query.words.size() ? 0.02 * static_cast<double>(form.words - query.words.size()) : 0;
  return std::max(0.0, sum / static_cast<double>(std::max<std::size_t>(1, query.words.size())) - extra);
}

template <class Compare>
double ItemIndex::score_of(const Query& query, const Form& form, const Compare& compare) const {
  double score = compare(query.folded, text_of(form.text), form.text.signs);
  if (!form.kana) return score;
  if (query.latin) score = std::max(score, 0.99 * compare(query.kana, text_of(form.text), form.text.signs));
  // Two kana that are left of a word (封筒, "ふと") are found in too many queries.
  if (query.short_kana.text.size() > 1 && form.short_text.size > 2)
    score = std::max(score, 0.97 * compare(query.short_kana, text_of(form.short_text), form.short_text.signs));
  return score;
}

std::vector<Hit> ItemIndex::search(std::string_view raw, std::size_t most) const {
  const std::string typed = cut(raw);
  const std::u32string folded = fold(typed);
  if (folded.empty()) return {};
  const bool latin = std::all_of(folded.begin(), folded.end(), is_latin);
  const std::u32string kana = latin ? romaji_to_kana(folded) : std::u32string();
  Query query{Typed(folded), Typed(kana), Typed(drop_long_vowels(latin ? kana : folded)), latin, {}};
  for (const std::u32string& word : words_of(typed)) query.words.emplace_back(word);

  std::vector<double> scores(items_, 0.0);
  double best = 0;
  const auto look = [&](auto score_of) {
    for (const Form& form : forms_) {
      const double score = score_of(form) * static_cast<double>(form.weight);
      if (score > scores[form.item]) scores[form.item] = score;
      if (score > best) best = score;
    }
  };
  look([&](const Form& form) { return form.words == 0 ? score_of(query, form, match) : query.latin ? match_words(query, form) : 0; });
  // Words have been compared with their slips already.
  if (best < kGoodMatch) look([&](const Form& form) { return form.words == 0 ? score_of(query, form, match_with_typos) : 0; });

  // Where something fits well, what only resembles it would mislead.
  const double worth = best >= kGoodMatch ? kWithGoodMatch : kWorthShowing;
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < items_; ++i)
    if (scores[i] >= worth) hits.push_back({i, scores[i]});
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
  if (hits.size() > most) hits.resize(most);
  return hits;
}

}  // namespace core::waste
