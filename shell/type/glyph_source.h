// Port: who turns a unit of text into pixels. In the browser a 2D canvas with the machine's own fonts; for tests a fake of plain boxes.
// Called on the frame's thread, answers at once, keeps nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "shell/type/typeface.h"

namespace shell {

struct GlyphImage {
  int width = 0, height = 0;  // device px; 0: nothing to draw
  float left = 0, top = 0;    // device px from the pen on the baseline to the image's top left, y down
  bool colored = false;       // pixels are RGBA (emoji); otherwise one byte of coverage
  std::vector<std::uint8_t> pixels;
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  // CSS px at face.px.
  virtual float advance(std::string_view cluster, const Typeface& face) = 0;
  virtual GlyphImage image(std::string_view cluster, const Typeface& face, float density) = 0;
};

// Baseline below the top of the em box, as a share of it: where Japanese fonts have it.
inline constexpr float kAscent = 0.88f;

}  // namespace shell
