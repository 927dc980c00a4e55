// A figure in vectors (plots, maps, time charts): one list of shapes for the canvas (painted) and for the plain view (inline SVG). What it
// shows always stands beside it in words too.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shell/theme/tokens.h"

namespace shell {

// x: 0..100 across the figure's box. y: in the same unit, downwards from 0 to Drawing::height.
struct DrawingPoint {
  float x = 0, y = 0;
};

struct DrawingShape {
  enum class Kind : std::uint8_t { line, box, dot, label } kind = Kind::line;
  Color color = Color::text;
  std::vector<DrawingPoint> points;  // line: all of it; box: two corners; dot: its middle; label: where it stands on its baseline
  float size = 0;                    // line: its width; dot: its radius; label: its type size; all in the unit above
  std::string text{};                // label: plain text
  enum class Anchor : std::uint8_t { start, middle, end } anchor = Anchor::start;
};

struct Drawing {
  float height = 50;
  std::vector<DrawingShape> shapes;
};

// The shapes as SVG elements for a viewBox of 0 0 100 height; colours are the theme's variables.
struct SvgElement {
  std::string tag;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string text;
};
std::vector<SvgElement> svg_elements(const Drawing& drawing);

}  // namespace shell
