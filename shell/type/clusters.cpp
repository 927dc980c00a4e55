// See clusters.h. Ranges after Unicode 15 (UAX #29, Grapheme_Cluster_Break=Extend, ZWJ and SpacingMark), cut to the scripts we serve.
#include "shell/type/clusters.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace shell {
namespace {

constexpr char32_t kJoiner = 0x200D;
bool is_regional(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_virama(char32_t c) { return c == 0x094D; }

}  // namespace

bool extends_cluster(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  static constexpr Range kRanges[]{
      {0x0300, 0x036F}, {0x0900, 0x0903}, {0x093A, 0x093C}, {0x093E, 0x094F}, {0x0951, 0x0957}, {0x0962, 0x0963},   {0x0E31, 0x0E31},   {0x0E33, 0x0E3A},
      {0x0E47, 0x0E4E}, {0x200D, 0x200D}, {0x20D0, 0x20F0}, {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
  };
  return std::any_of(std::begin(kRanges), std::end(kRanges), [c](const Range& r) { return c >= r.first && c <= r.last; });
}

std::u32string Clusters::split(std::string_view text) {
  std::u32string units;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    core::utf8::Decoded next = core::utf8::decode(text, at);
    const char32_t first = next.code_point;
    char32_t last = first;
    at += next.bytes;
    int regionals = is_regional(first) ? 1 : 0;
    bool single = true;
    while (at < text.size()) {
      next = core::utf8::decode(text, at);
      const char32_t c = next.code_point;
      const bool pair = is_regional(c) && regionals == 1;
      if (!extends_cluster(c) && last != kJoiner && !pair && !(is_virama(last) && c >= 0x0904 && c <= 0x0939)) break;
      regionals += pair ? 1 : 0;
      last = c;
      at += next.bytes;
      single = false;
    }
    if (single && first <= 0xFFFF && !(first >= kFirst && first <= kLast)) units += first;
    else units += intern(std::string(text.substr(start, at - start)));
  }
  return units;
}

char32_t Clusters::intern(std::string cluster) {
  const auto known = codes_.find(cluster);
  if (known != codes_.end()) {
    slots_[known->second - kFirst].used = ++clock_;
    return known->second;
  }
  std::size_t slot = slots_.size();
  if (slot <= kLast - kFirst) {
    slots_.emplace_back();
  } else {
    const auto oldest = std::min_element(slots_.begin(), slots_.end(), [](const Slot& a, const Slot& b) { return a.used < b.used; });
    slot = static_cast<std::size_t>(oldest - slots_.begin());
    codes_.erase(oldest->text);
    if (on_reuse) on_reuse(kFirst + static_cast<char32_t>(slot));
  }
  const char32_t code = kFirst + static_cast<char32_t>(slot);
  codes_[cluster] = code;
  slots_[slot] = {std::move(cluster), ++clock_};
  return code;
}

std::string Clusters::spelled(char32_t unit) const {
  if (unit >= kFirst && unit <= kLast && unit - kFirst < slots_.size()) return slots_[unit - kFirst].text;
  std::string out;
  core::utf8::append(out, unit);
  return out;
}

}  // namespace shell
