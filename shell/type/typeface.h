// What a piece of text is drawn with, and who knows how wide it is.
#pragma once

#include <string>

#include "core/base/language.h"

namespace shell {

struct Typeface {
  core::Language language = core::Language::ja;  // decides the font stack: the same code point looks different in ja and zh
  bool bold = false;
  float px = 18;  // CSS px, text size included
};

// Port: widths of units (clusters.h). Implemented over ImGui's fonts (paint/fonts) and, for tests, by a fake with round numbers.
class Measure {
 public:
  virtual ~Measure() = default;
  virtual float advance(char32_t unit, const Typeface& face) = 0;
};

}  // namespace shell
