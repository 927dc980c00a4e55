// Text as drawable units. A cluster of several code points (Thai, Devanagari, emoji sequences, kanji with a variation selector) and
// everything above U+FFFF is interned to one code of U+E000..U+F8FF and drawn as one image, because ImGui's glyph index is a flat array of
// 16-bit code points. Private-use characters of the input are interned too, so a code always means what we gave it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace shell {

class Clusters {
 public:
  static constexpr char32_t kFirst = 0xE000, kLast = 0xF8FF;

  // Splits UTF-8 into units: plain code points below U+E000 or above U+F8FF, and interned codes.
  std::u32string split(std::string_view text);
  // What to draw for a unit, as UTF-8. Valid until the slot is reused.
  std::string spelled(char32_t unit) const;
  // Called when a slot is given to another cluster: images of the old one must be thrown away.
  std::function<void(char32_t)> on_reuse;
  std::size_t interned() const { return slots_.size(); }

 private:
  struct Slot {
    std::string text;
    std::uint64_t used = 0;
  };
  char32_t intern(std::string cluster);
  std::vector<Slot> slots_;
  std::unordered_map<std::string, char32_t> codes_;
  std::uint64_t clock_ = 0;
};

// Whether c joins the unit before it: marks, variation selectors, joiners, emoji modifiers (a subset of UAX #29 for the scripts we serve).
bool extends_cluster(char32_t c);

}  // namespace shell
