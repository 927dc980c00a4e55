// Glyphs from the browser's own fonts; the other half is web/glyphs.ts (Module.glyphs).
#include <emscripten.h>

#include <cstring>
#include <string>

#include "shell/platform/browser/browser.h"

// Metrics and pixels go through wasm memory: measure() returns the advance; draw() fills a buffer it gets from malloc and
// writes {width, height, left, top, colored} as five floats.
// clang-format off
EM_JS(float, pipaoi_glyph_advance, (const char* text, int bytes, int language, int bold, float px), {
  return Module["glyphs"]["advance"](UTF8ToString(text, bytes), language, bold, px);
});
EM_JS(unsigned char*, pipaoi_glyph_image, (const char* text, int bytes, int language, int bold, float px, float density, float* out), {
  const image = Module["glyphs"]["image"](UTF8ToString(text, bytes), language, bold, px, density);
  const at = out >> 2;
  HEAPF32[at] = image.width;
  HEAPF32[at + 1] = image.height;
  HEAPF32[at + 2] = image.left;
  HEAPF32[at + 3] = image.top;
  HEAPF32[at + 4] = image.colored ? 1 : 0;
  if (!image.width || !image.height) return 0;
  const pixels = _malloc(image.pixels.length);
  HEAPU8.set(image.pixels, pixels);
  return pixels;
});
// clang-format on

namespace shell::browser {
namespace {
// Ideographs and kana of the fonts we ask for stand on a square: their advance needs no question to the browser.
bool stands_on_square(std::string_view cluster) {
  if (cluster.size() != 3) return false;
  const auto lead = static_cast<unsigned char>(cluster[0]);
  return lead >= 0xE4 && lead <= 0xE9;  // U+4000..U+9FFF
}
}  // namespace

float CanvasGlyphs::advance(std::string_view cluster, const Typeface& face) {
  if (stands_on_square(cluster)) return face.px;
  return pipaoi_glyph_advance(cluster.data(), static_cast<int>(cluster.size()), static_cast<int>(face.language), face.bold, face.px);
}

GlyphImage CanvasGlyphs::image(std::string_view cluster, const Typeface& face, float density) {
  float found[5]{};
  unsigned char* pixels =
      pipaoi_glyph_image(cluster.data(), static_cast<int>(cluster.size()), static_cast<int>(face.language), face.bold, face.px, density, found);
  GlyphImage image;
  image.width = static_cast<int>(found[0]);
  image.height = static_cast<int>(found[1]);
  image.left = found[2];
  image.top = found[3];
  image.colored = found[4] > 0;
  if (pixels) {
    image.pixels.assign(pixels, pixels + image.width * image.height * (image.colored ? 4 : 1));
    free(pixels);
  }
  return image;
}

}  // namespace shell::browser
