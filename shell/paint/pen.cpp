// See pen.h.
#include "shell/paint/pen.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "shell/paint/fonts_impl.h"
#include "shell/semantics/element.h"

namespace shell {
namespace {
ImU32 opaque(std::uint32_t rgb) { return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 255); }
}  // namespace

void Pen::fill(const Rect& r, std::uint32_t rgb, float radius) { list_.AddRectFilled(at(r.x, r.y), at(r.x + r.w, r.y + r.h), opaque(rgb), radius); }

void Pen::stroke(const Rect& r, std::uint32_t rgb, float radius, float thickness) {
  const float half = thickness / 2;
  list_.AddRect(at(r.x + half, r.y + half), at(r.x + r.w - half, r.y + r.h - half), opaque(rgb), radius > half ? radius - half : 0, 0, thickness);
}

void Pen::circle(float x, float y, float radius, std::uint32_t rgb, float thickness) {
  if (thickness > 0) list_.AddCircle(at(x, y), radius, opaque(rgb), 0, thickness);
  else list_.AddCircleFilled(at(x, y), radius, opaque(rgb));
}

void Pen::line(float x0, float y0, float x1, float y1, std::uint32_t rgb, float thickness) { list_.AddLine(at(x0, y0), at(x1, y1), opaque(rgb), thickness); }

void Pen::units(std::u32string_view text, float x, float y, const Typeface& face, std::uint32_t rgb) {
  Fonts::Impl& fonts = fonts_.impl();
  ImFontBaked* baked = fonts.baked(face);
  const float density = fonts.density;
  const auto snap = [density](float v) { return std::round(v * density) / density; };
  const ImVec2 pen = at(snap(x), 0);
  const float top = snap(y - top_);
  float advance = 0;
  for (const char32_t unit : text) {
    const ImFontGlyph* glyph = baked->FindGlyph(unit);
    if (glyph && glyph->Visible) {
      const float left = pen.x + advance;
      // Loading a glyph may grow the texture, so its place is read only now.
      list_.PrimReserve(6, 4);
      list_.PrimRectUV({left + glyph->X0, top + glyph->Y0}, {left + glyph->X1, top + glyph->Y1}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                       glyph->Colored ? IM_COL32_WHITE : opaque(rgb));
    }
    if (glyph) advance += glyph->AdvanceX;
  }
}

void Pen::picture(Picture picture, const Rect& r, std::uint32_t rgb, std::uint32_t tint) {
  const float scale = r.w / 24;
  std::vector<ImVec2> points;
  for (const PictureStroke& drawn : picture_strokes(picture)) {
    const FlatPath flat = flatten(drawn.path);
    points.clear();
    for (const PathPoint& p : flat.points) points.push_back(at(r.x + p.x * scale, r.y + p.y * scale));
    const int count = static_cast<int>(points.size());
    if (drawn.filled) {
      if (tint) list_.AddConcavePolyFilled(points.data(), count, opaque(tint));
    } else {
      list_.AddPolyline(points.data(), count, opaque(rgb), flat.closed ? ImDrawFlags_Closed : 0, 2 * scale);
    }
  }
}

void Pen::drawing(const Drawing& drawing, const Rect& rect, core::Language language, Clusters& clusters) {
  using Kind = DrawingShape::Kind;
  const float unit = rect.w / 100;
  const auto place = [&](const DrawingPoint& point) { return DrawingPoint{rect.x + point.x * unit, rect.y + point.y * unit}; };
  for (const DrawingShape& shape : drawing.shapes) {
    if (shape.points.empty()) continue;
    const std::uint32_t ink = color(shape.color);
    const DrawingPoint from = place(shape.points.front()), to = place(shape.points.back());
    switch (shape.kind) {
      case Kind::line:
        for (std::size_t i = 1; i < shape.points.size(); ++i) {
          const DrawingPoint a = place(shape.points[i - 1]), b = place(shape.points[i]);
          line(a.x, a.y, b.x, b.y, ink, shape.size * unit);
        }
        break;
      case Kind::box: fill({std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)}, ink, 0); break;
      case Kind::dot: circle(from.x, from.y, shape.size * unit, ink, 0); break;
      case Kind::label: {
        // Whole pixels of type size, so that a drawing that is scaled does not make glyphs of every size between.
        const Typeface face{language, false, std::max(1.0f, std::round(shape.size * unit))};
        const std::u32string text = clusters.split(shape.text);
        float width = 0;
        for (const char32_t one : text) width += fonts_.advance(one, face);
        const float shift = shape.anchor == DrawingShape::Anchor::start ? 0 : shape.anchor == DrawingShape::Anchor::middle ? width / 2 : width;
        units(text, from.x - shift, from.y - face.px * kAscent, face, ink);
      }
    }
  }
}

void Pen::code(const std::string& modules, const Rect& rect) {
  const int side = code_side(modules), inner = side - 2 * kQuietModules;
  const float module = rect.w / static_cast<float>(side);
  fill({rect.x, rect.y, rect.w, rect.w}, 0xffffff, 0);
  for (int y = 0; y < inner; ++y)
    for (int x = 0; x < inner; ++x) {
      if (modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(inner) + static_cast<std::size_t>(x)] != '#') continue;
      const float left = rect.x + static_cast<float>(x + kQuietModules) * module, top = rect.y + static_cast<float>(y + kQuietModules) * module;
      // A little wider than a module: no light seams between neighbours.
      fill({left, top, module + 0.3f, module + 0.3f}, 0x000000, 0);
    }
}

}  // namespace shell
