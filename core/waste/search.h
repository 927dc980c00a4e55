// Finds things in the waste dictionary as people spell them: kana, kanji, romaji, English, with typing errors. A pure function of the
// index and the query; the index is made once a pack. Among 4,000 things a query takes less than a frame's work on a phone: see tests/bench/search.mjs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

struct Hit {
  std::size_t item;  // index into Pack::items
  double score;      // 0..1; 1 is the name itself
};

class ItemIndex {
 public:
  explicit ItemIndex(const std::vector<Item>& items);

  // At most `most` hits, best first; equal scores in the order of the dictionary. The query is cut to limits::kQueryCodePoints.
  std::vector<Hit> search(std::string_view query, std::size_t most = 20) const;

 private:
  // A piece of pool_, with the set of its signs (see edits_between.h), by which most pieces are passed over unread.
  struct Piece {
    std::uint32_t at = 0, size = 0;
    std::uint64_t signs = 0;
  };
  struct Form {
    Piece text;                               // folded
    Piece short_text;                         // kana only: without long vowels
    std::uint32_t item;                       // forms stand in the order of their items
    float weight;                             // names count more than synonyms
    bool kana;                                // a reading: romaji is compared with it
    std::uint32_t first_word = 0, words = 0;  // of a name with spaces between its words (English), folded; matched word by word
  };
  struct Query;

  Piece keep(std::u32string_view text);
  std::u32string_view text_of(const Piece& piece) const { return {pool_.data() + piece.at, piece.size}; }
  double match_words(const Query& query, const Form& form) const;
  // By one of the ways to compare a spelling with a piece.
  template <class Compare>
  double score_of(const Query& query, const Form& form, const Compare& compare) const;

  std::size_t items_ = 0;
  std::u32string pool_;
  std::vector<Form> forms_;
  std::vector<Piece> words_;
};

}  // namespace core::waste
