// Edits between what is typed and a part of a text, for queries of at most 64 signs: all of a column of the distance table in one machine word.
// H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10 (2003). Insertions, deletions,
// replacements and swaps of two neighbours count one each (optimal string alignment: no part is edited twice).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace core {

// Signs as a set of 64 bits: what a text lacks of another can be told without reading either. Different signs may share a bit.
inline std::uint64_t signature(std::u32string_view text) {
  std::uint64_t out = 0;
  for (const char32_t sign : text) out |= std::uint64_t{1} << (sign & 63);
  return out;
}

class EditsToPart {
 public:
  static constexpr std::size_t kMostSigns = 64;

  // query: 1 to kMostSigns signs; what is beyond is left out.
  explicit EditsToPart(std::u32string_view query);
  // Least edits that turn the query into some part of the text: any, or one that starts at its beginning.
  int anywhere(std::u32string_view text) const { return least(text, 0); }
  int from_start(std::u32string_view text) const { return least(text, 1); }

 private:
  int least(std::u32string_view text, std::uint64_t first_row) const;
  std::uint64_t places_of(char32_t sign) const;

  // Where each sign stands in the query, by open addressing.
  struct Places {
    char32_t sign = 0;
    std::uint64_t bits = 0;  // 0: free
  };
  std::array<Places, 2 * kMostSigns> table_{};
  std::size_t size_;
};

}  // namespace core
