// Where everything stands: boxes of a tree from its looks, in one pass down and up. No drawing, no ImGui.
#pragma once

#include "shell/semantics/node.h"
#include "shell/type/paragraph.h"

namespace shell {

// From this width (at text size 100 %) the page has a side column.
inline constexpr float kWidePagePx = 1024;
// Below this width (at text size 100 %) headings, paddings and pictures give way, so that long words still fit: 320 px at 200 %.
inline constexpr float kNarrowPagePx = 260;
inline constexpr float kNarrowFontPx = 18, kNarrowPadPx = 12;

// Lengths of looks on a page of this width and text size.
struct Scale {
  float text = 1;  // text size of the person times that of the system
  bool narrow = false;

  static Scale of(float page_width, float text) { return {text, page_width < kNarrowPagePx * text}; }
  float font(const LookStyle& style) const { return (narrow && style.font_px > kNarrowFontPx ? kNarrowFontPx : style.font_px) * text; }
  float pad_x(const LookStyle& style) const { return narrow && style.pad_x > kNarrowPadPx ? kNarrowPadPx : style.pad_x; }
  float picture(const LookStyle& style) const { return narrow ? style.picture_px : style.picture_px * text; }
};

struct LayoutSpace {
  float width = 0;  // CSS px of the page
  Scale scale;
  Clusters& clusters;
  Measure& measure;
  ParagraphCache& paragraphs;
};

// Gives every node its rect and overflow mark; returns the document's height in px.
float lay_out(Tree& tree, const LayoutSpace& space);

// The pieces of a leaf, so that painting and layout agree.
struct LeafParts {
  Rect picture;  // w == 0: none
  float text_x = 0, text_width = 0;
};
LeafParts leaf_parts(const Node& node, const Scale& scale);
Typeface face_of(const Node& node, const Scale& scale);
const Paragraph& paragraph_of(const Node& node, float width, const LayoutSpace& space);
// The node's children are the words of one paragraph.
bool is_rich(const Node& node);
const Paragraph& rich_paragraph_of(const Tree& tree, const Node& node, float width, const LayoutSpace& space);
// The words of a node that has its box.
const Paragraph& words_of(const Tree& tree, const Node& node, const LayoutSpace& space);

}  // namespace shell
