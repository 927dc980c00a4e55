// See drawing.h.
#include "shell/semantics/drawing.h"

#include <algorithm>
#include <cstdio>

namespace shell {
namespace {

std::string number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", static_cast<double>(value));
  return text;
}

SvgElement element_of(const DrawingShape& shape) {
  using Kind = DrawingShape::Kind;
  const std::string color = std::string("var(--") + kColorTokens[static_cast<std::size_t>(shape.color)].name + ")";
  const DrawingPoint at = shape.points.front();
  switch (shape.kind) {
    case Kind::line: {
      std::string points;
      for (const DrawingPoint& point : shape.points) points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
      return {"polyline", {{"points", points}, {"fill", "none"}, {"stroke", color}, {"stroke-width", number(shape.size)}, {"stroke-linejoin", "round"}}, {}};
    }
    case Kind::box: {
      const DrawingPoint to = shape.points.back();
      return {"rect",
              {{"x", number(std::min(at.x, to.x))},
               {"y", number(std::min(at.y, to.y))},
               {"width", number(std::abs(to.x - at.x))},
               {"height", number(std::abs(to.y - at.y))},
               {"fill", color}},
              {}};
    }
    case Kind::dot: return {"circle", {{"cx", number(at.x)}, {"cy", number(at.y)}, {"r", number(shape.size)}, {"fill", color}}, {}};
    case Kind::label: {
      static constexpr const char* kAnchors[]{"start", "middle", "end"};
      return {"text",
              {{"x", number(at.x)},
               {"y", number(at.y)},
               {"font-size", number(shape.size)},
               {"fill", color},
               {"text-anchor", kAnchors[static_cast<std::size_t>(shape.anchor)]}},
              shape.text};
    }
  }
  return {};
}

}  // namespace

std::vector<SvgElement> svg_elements(const Drawing& drawing) {
  std::vector<SvgElement> out;
  for (const DrawingShape& shape : drawing.shapes)
    if (!shape.points.empty()) out.push_back(element_of(shape));
  return out;
}

}  // namespace shell
