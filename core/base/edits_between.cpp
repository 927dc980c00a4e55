// See edits_between.h. Names are those of the paper: VP and VN where the distance grows or falls from a row to the next, HP and HN from a column to the next.
#include "core/base/edits_between.h"

namespace core {

EditsToPart::EditsToPart(std::u32string_view query) : size_(query.size() < kMostSigns ? query.size() : kMostSigns) {
  for (std::size_t i = 0; i < size_; ++i) {
    std::size_t at = query[i] % table_.size();
    while (table_[at].bits != 0 && table_[at].sign != query[i]) at = (at + 1) % table_.size();
    table_[at].sign = query[i];
    table_[at].bits |= std::uint64_t{1} << i;
  }
}

std::uint64_t EditsToPart::places_of(char32_t sign) const {
  std::size_t at = sign % table_.size();
  while (table_[at].bits != 0 && table_[at].sign != sign) at = (at + 1) % table_.size();
  return table_[at].bits;
}

int EditsToPart::least(std::u32string_view text, std::uint64_t first_row) const {
  const std::uint64_t last = std::uint64_t{1} << (size_ - 1);
  std::uint64_t vp = ~std::uint64_t{0}, vn = 0, d0 = 0, before = 0;
  int distance = static_cast<int>(size_), best = distance;
  for (const char32_t sign : text) {
    const std::uint64_t here = places_of(sign);
    const std::uint64_t swapped = ((~d0 & here) << 1) & before;
    d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped;
    std::uint64_t hp = vn | ~(d0 | vp);
    const std::uint64_t hn = d0 & vp;
    if (hp & last) ++distance;
    if (hn & last) --distance;
    if (distance < best) best = distance;
    // At the beginning alone, each sign of the text before the part costs one; anywhere, none.
    hp = (hp << 1) | first_row;
    vp = (hn << 1) | ~(d0 | hp);
    vn = hp & d0;
    before = here;
  }
  return best;
}

}  // namespace core
