// The app without a window, for tests: glyphs are boxes with round widths, triangles go nowhere.
#pragma once

#include <memory>

#include "shell/paint/canvas.h"
#include "shell/type/glyph_source.h"

namespace shell::headless {

// Full-width characters are 1 em, others 0.55 em (0.6 em bold).
class BoxGlyphs final : public GlyphSource {
 public:
  float advance(std::string_view cluster, const Typeface& face) override;
  GlyphImage image(std::string_view cluster, const Typeface& face, float density) override;
};

std::unique_ptr<Surface> make_surface();

}  // namespace shell::headless
