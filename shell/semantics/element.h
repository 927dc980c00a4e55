// One mapping from nodes to elements, for the living mirror and for prerendered files alike.
//
// The canvas view's mirror carries base text only (a <ruby> there would make a button's name 「予約 よやく する」); the plain view has
// real <ruby> and pictures as inline SVG.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shell/semantics/node.h"

namespace shell {

enum class View : std::uint8_t { canvas, plain };

struct Element {
  const char* tag;
  std::vector<std::pair<const char*, std::string>> attributes;  // an empty value is a boolean attribute
  bool is_void = false;                                         // input, hr
};

Element element_of(const Node& node);

// A piece of a leaf's content.
struct Inline {
  // line_end: where a line ends that the layout ended. new_line: where the text itself ends one. drawing: Node::drawing.
  enum class Kind : std::uint8_t { text, ruby, picture, code, drawing, line_end, new_line } kind;
  std::string text;     // base text, the picture's name, or a code's dark modules as SVG path data
  std::string reading;  // ruby only
  std::uint32_t tint = 0;
  int side = 0;  // code only: modules along a side, quiet zone included
};
// The quiet zone around a QR code, in modules (ISO/IEC 18004).
inline constexpr int kQuietModules = 4;
int code_side(const std::string& modules);
// Runs of dark modules as SVG path data.
std::string code_path(const std::string& modules);
std::vector<Inline> content_of(const Node& node, View view);

}  // namespace shell
