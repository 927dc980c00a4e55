// See painter.h. Order of a node: background, border, picture, text, then its children, then the focus ring.
#include "shell/paint/painter.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "shell/layout/layout.h"
#include "shell/paint/pen.h"

namespace shell {
namespace {

class Painting {
 public:
  Painting(const Tree& tree, const PaintRegion& region, const Attention& attention, Pen& pen, const LayoutSpace& space)
      : tree_(tree), region_(region), attention_(attention), pen_(pen), space_(space) {}

  void node(const Node& node) {
    if (node.rect.y > region_.top + region_.height || node.rect.y + node.rect.h < region_.top) return;
    box(node);
    switch (node.role) {
      case Role::radio: radio(node); break;
      case Role::checkbox: checkbox(node); break;
      case Role::select: arrow(node); break;
      case Role::progressbar: progress(node); break;
      case Role::textbox:
      case Role::searchbox:
      case Role::textarea:
      case Role::option: break;  // the page's own field shows its text
      default: leaf(node);
    }
    if (node.pointed) pen_.stroke({node.rect.x - 8, node.rect.y - 8, node.rect.w + 16, node.rect.h + 16}, pen_.color(Color::primary), 12, 4);
    if (is_rich(node)) return;  // its children are its words
    for (int child = node.first_child; child >= 0 && node.role != Role::select; child = tree_[static_cast<std::size_t>(child)].next)
      this->node(tree_[static_cast<std::size_t>(child)]);
  }

  void focus_ring() {
    for (const Node& node : tree_) {
      if (node.id != attention_.focused || node.id.empty()) continue;
      if (!is_control(node.role) || (!attention_.focus_visible && !is_field(node.role))) return;
      // 4 px outline with a 2 px ring inside it (ux.md), outside the control.
      const Rect r = node.rect;
      const float radius = style_of(node.look).radius + 4;
      pen_.stroke({r.x - 2, r.y - 2, r.w + 4, r.h + 4}, pen_.color(Color::focus_ring), radius, 2);
      pen_.stroke({r.x - 6, r.y - 6, r.w + 12, r.h + 12}, pen_.color(Color::focus_outline), radius + 2, 4);
      return;
    }
  }

 private:
  bool lit(const Node& node) const { return node.id == attention_.hovered || node.id == attention_.pressed; }

  void box(const Node& node) {
    const LookStyle& style = style_of(node.look);
    Color background = style.background;
    if (lit(node) && style.hover != Color::none) background = style.hover;
    if (node.current && (node.role == Role::link || node.role == Role::tab)) background = Color::info_surface;
    if (background != Color::none) pen_.fill(node.rect, pen_.color(background), style.radius);
    if (style.border_px <= 0 || style.border == Color::none) return;
    if (node.look == Look::row_link || node.look == Look::header || node.look == Look::table_row) {  // a line below only
      const float y = node.rect.y + node.rect.h - style.border_px / 2;
      pen_.line(node.rect.x, y, node.rect.x + node.rect.w, y, pen_.color(style.border), style.border_px);
    } else {
      pen_.stroke(node.rect, pen_.color(node.invalid ? Color::error : style.border), style.radius, node.invalid ? 3 : style.border_px);
    }
  }

  void radio(const Node& node) {
    const float x = node.rect.x + node.rect.w / 2, y = node.rect.y + node.rect.h / 2;
    pen_.circle(x, y, 11, pen_.color(node.checked ? Color::primary : Color::border), 2);
    if (node.checked) pen_.circle(x, y, 6, pen_.color(Color::primary), 0);
  }

  void checkbox(const Node& node) {
    const float x = node.rect.x + node.rect.w / 2, y = node.rect.y + node.rect.h / 2;
    const Rect box{x - 11, y - 11, 22, 22};
    if (node.checked) pen_.fill(box, pen_.color(Color::primary), 4);
    pen_.stroke(box, pen_.color(node.checked ? Color::primary : Color::border), 4, 2);
    if (!node.checked) return;
    pen_.line(x - 6, y, x - 1, y + 5, pen_.color(Color::on_primary), 3);
    pen_.line(x - 1, y + 5, x + 6, y - 5, pen_.color(Color::on_primary), 3);
  }

  void progress(const Node& node) {
    const float done = node.rect.w * static_cast<float>(std::clamp(std::atoi(node.value.c_str()), 0, 100)) / 100;
    if (done > 0) pen_.fill({node.rect.x, node.rect.y, done, node.rect.h}, pen_.color(Color::primary), std::min(style_of(node.look).radius, done / 2));
  }

  void arrow(const Node& node) {
    const float x = node.rect.x + node.rect.w - 20, y = node.rect.y + node.rect.h / 2;
    pen_.line(x - 6, y - 3, x, y + 4, pen_.color(Color::text), 2);
    pen_.line(x, y + 4, x + 6, y - 3, pen_.color(Color::text), 2);
  }

  void leaf(const Node& node) {
    if (!node.modules.empty()) return pen_.code(node.modules, node.rect);
    if (node.drawing) return pen_.drawing(*node.drawing, node.rect, node.language, space_.clusters);
    if (is_rich(node)) return lines(node, words_of(tree_, node, space_));
    if (node.text.empty() && node.picture == Picture::none) return;
    const LookStyle& style = style_of(node.look);
    const std::uint32_t ink = pen_.color(style.text);
    LeafParts parts = leaf_parts(node, space_.scale);
    if (node.text.empty()) {
      if (style.center) parts.picture.x = (node.rect.w - parts.picture.w) / 2;
      picture(node, parts.picture, ink, (node.rect.h - parts.picture.h) / 2);
      return;
    }
    const Paragraph& paragraph = words_of(tree_, node, space_);
    const float top = node.rect.y + node.words.y;
    // A centred label stands in the middle together with its picture.
    const float shift = style.center ? (node.rect.w - parts.text_x - space_.scale.pad_x(style) - paragraph.width) / 2 : 0;
    const float picture_y =
        paragraph.lines.size() == 1 ? (node.rect.h - parts.picture.h) / 2 : top - node.rect.y + (paragraph.line_height - parts.picture.h) / 2;
    parts.picture.x += shift;
    picture(node, parts.picture, ink, std::max(picture_y, 0.0f));
    lines(node, paragraph);
  }

  void picture(const Node& node, const Rect& place, std::uint32_t ink, float y) {
    if (place.w > 0) pen_.picture(node.picture, {node.rect.x + place.x, node.rect.y + y, place.w, place.h}, ink, node.picture_tint);
  }

  // The node whose words a piece of a line is: itself, or one of the parts of its rich text.
  const Node& part_of(const Node& node, std::size_t run) const {
    if (!is_rich(node)) return node;
    int child = node.first_child;
    for (; run > 0; --run) child = tree_[static_cast<std::size_t>(child)].next;
    return tree_[static_cast<std::size_t>(child)];
  }

  void lines(const Node& node, const Paragraph& paragraph) {
    const LookStyle& style = style_of(node.look);
    const float left = node.rect.x + node.words.x, room = node.rect.w - node.words.x - space_.scale.pad_x(style);
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
      const Line& line = paragraph.lines[i];
      const float x = left + (style.center ? std::max(0.0f, (room - line.width) / 2) : 0);
      const float y = node.rect.y + node.words.y + static_cast<float>(i) * paragraph.line_height + paragraph.baseline_box;
      for (const LinePiece& piece : line.pieces) words(part_of(node, piece.run), piece, x, y);
    }
  }

  void words(const Node& node, const LinePiece& piece, float x, float y) {
    const LookStyle& style = style_of(node.look);
    const std::uint32_t ink = pen_.color(style.text);
    const Typeface face = face_of(node, space_.scale);
    pen_.units(piece.units, x + piece.x, y, face, ink);
    const float left = x + (piece.ruby.empty() ? piece.x : std::min(piece.x, piece.ruby_x));
    if (style.underline) pen_.line(left, y + face.px * 1.06f, left + piece.width, y + face.px * 1.06f, ink, std::max(1.0f, std::round(face.px / 18)));
    if (piece.ruby.empty()) return;
    Typeface small = face;
    small.px *= kRubyScale;
    small.bold = false;
    pen_.units(piece.ruby, x + piece.ruby_x, y - small.px * 1.15f, small, ink);
  }

  const Tree& tree_;
  const PaintRegion& region_;
  const Attention& attention_;
  Pen& pen_;
  const LayoutSpace& space_;
};

}  // namespace

void paint(const Tree& tree, const PaintRegion& region, const Attention& attention, Fonts& fonts, Clusters& clusters, ParagraphCache& paragraphs) {
  Pen pen(*ImGui::GetBackgroundDrawList(), fonts, region.top, region.theme);
  pen.fill({0, region.top, region.width, region.height}, pen.color(Color::page), 0);
  const LayoutSpace space{region.width, Scale::of(region.width, region.text_scale), clusters, fonts, paragraphs};
  Painting painting(tree, region, attention, pen, space);
  painting.node(tree[0]);
  painting.focus_ring();
}

}  // namespace shell
