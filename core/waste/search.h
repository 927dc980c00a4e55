// Finds things in the waste dictionary as people spell them: kana, kanji, romaji, English, with typing errors. A pure function of the
// index and the query; the index is made once a pack.
#pragma once

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
  struct Form {
    std::u32string text;                // folded
    float weight;                       // names count more than synonyms
    bool kana;                          // a reading: romaji is compared with it
    std::u32string short_text;          // kana only: without long vowels
    std::vector<std::u32string> words;  // of a name with spaces between its words (English), folded; matched word by word
  };
  struct Entry {
    std::vector<Form> forms;
  };
  std::vector<Entry> entries_;
};

}  // namespace core::waste
