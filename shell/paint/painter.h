// Draws a laid-out tree with ImGui. What is outside the region of the document that the canvas shows is skipped; the tree is not.
#pragma once

#include <string>

#include "shell/paint/fonts.h"
#include "shell/semantics/node.h"
#include "shell/type/paragraph.h"

namespace shell {

// What the person's pointer and focus are on, for looks only. Ids; empty: nothing.
struct Attention {
  std::string hovered, pressed, focused;
  bool focus_visible = false;  // the browser's :focus-visible, so a mouse click draws no ring on a button
};

struct PaintRegion {
  float top = 0, width = 0, height = 0;  // document px shown by the canvas
  float room = 0;                        // the most height that is shown in this window, whatever the document's
  Theme theme;
  float text_scale = 1;
};

// Between ImGui::NewFrame and ImGui::Render.
void paint(const Tree& tree, const PaintRegion& region, const Attention& attention, Fonts& fonts, Clusters& clusters, ParagraphCache& paragraphs);

}  // namespace shell
