// Strokes, fills and text on an ImGui draw list, in document coordinates. Includes ImGui: for files of shell/paint only.
#pragma once

#include <imgui.h>

#include "shell/paint/fonts.h"
#include "shell/semantics/node.h"
#include "shell/type/paragraph.h"

namespace shell {

class Pen {
 public:
  Pen(ImDrawList& list, Fonts& fonts, float top, Theme theme) : list_(list), fonts_(fonts), top_(top), theme_(theme) {}

  void fill(const Rect& rect, std::uint32_t rgb, float radius);
  void stroke(const Rect& rect, std::uint32_t rgb, float radius, float thickness);
  void circle(float x, float y, float radius, std::uint32_t rgb, float thickness);  // thickness 0: filled
  void line(float x0, float y0, float x1, float y1, std::uint32_t rgb, float thickness);
  // One line of units with its top left corner of the em box at x, y. underline: drawn below, in the same colour.
  void units(std::u32string_view text, float x, float y, const Typeface& face, std::uint32_t rgb);
  void picture(Picture picture, const Rect& rect, std::uint32_t rgb, std::uint32_t tint);

  void drawing(const Drawing& drawing, const Rect& rect, core::Language language, Clusters& clusters);

  // A QR code with its quiet zone, dark on white in every theme.
  void code(const std::string& modules, const Rect& rect);

  std::uint32_t color(Color color) const { return color_value(color, theme_); }

 private:
  ImVec2 at(float x, float y) const { return {x, y - top_}; }
  ImDrawList& list_;
  Fonts& fonts_;
  float top_;
  Theme theme_;
};

}  // namespace shell
