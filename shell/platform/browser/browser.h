// The browser's side of the shell's ports: glyphs from a 2D canvas, triangles to WebGL 2 in a window made by SDL2.
#pragma once

#include <memory>

#include "shell/paint/canvas.h"
#include "shell/type/glyph_source.h"

namespace shell::browser {

class CanvasGlyphs final : public GlyphSource {
 public:
  float advance(std::string_view cluster, const Typeface& face) override;
  GlyphImage image(std::string_view cluster, const Typeface& face, float density) override;
};

// Null where there is no WebGL 2.
std::unique_ptr<Surface> make_surface();

}  // namespace shell::browser
