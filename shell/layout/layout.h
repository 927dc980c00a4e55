// Where everything stands: boxes of a tree from its looks, in one pass down and up. No drawing, no ImGui.
#pragma once

#include "shell/semantics/node.h"
#include "shell/type/paragraph.h"

namespace shell {

struct LayoutSpace {
  float width = 0;       // CSS px of the page
  float text_scale = 1;  // text size of the person times that of the system
  Clusters& clusters;
  Measure& measure;
  ParagraphCache& paragraphs;
};

// From this width (at text size 100 %) the page has a side column.
inline constexpr float kWidePagePx = 1024;

// Gives every node its rect and overflow mark; returns the document's height in px.
float lay_out(Tree& tree, const LayoutSpace& space);

// The pieces of a leaf, so that painting and layout agree.
struct LeafParts {
  Rect picture;              // w == 0: none
  float text_x = 0, text_width = 0;
};
LeafParts leaf_parts(const Node& node, float text_scale);
Typeface face_of(const Node& node, float text_scale);
const Paragraph& paragraph_of(const Node& node, float width, const LayoutSpace& space);

}  // namespace shell
