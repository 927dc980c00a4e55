// See layout.h.
#include "shell/layout/layout.h"

#include <algorithm>
#include <cmath>

namespace shell {
namespace {

constexpr float kPictureGap = 10;
constexpr float kLeastTarget = 48;  // ux.md
constexpr float kSelectArrow = 24;
constexpr float kSelectLeast = 64;

class Layout {
 public:
  Layout(Tree& tree, const LayoutSpace& space) : tree_(tree), space_(space) {}

  // Stands node i at x, y with width w; returns its height.
  float stand(int i, float x, float y, float w) {
    Node& node = at(i);
    const LookStyle& style = style_of(node.look);
    node.rect = {x, y, w, 0};
    if (node.role == Role::option) return 0;
    float height = 0;
    switch (flow_of(node)) {
      case Flow::leaf: height = leaf(node, w); break;
      case Flow::column: height = column(node); break;
      case Flow::row: height = row(node); break;
      case Flow::wrap: height = wrap(node); break;
      case Flow::grid: height = grid(node, columns_for(node)); break;
      case Flow::columns: height = grid(node, std::max<int>(1, node.columns)); break;
      case Flow::text: height = rich(node, w); break;
    }
    node.rect.h = std::ceil(std::max(height, style.min_height));
    return node.rect.h;
  }

 private:
  Node& at(int i) { return tree_[static_cast<std::size_t>(i)]; }
  float inset(const Node& node) const {
    const LookStyle& style = style_of(node.look);
    const float pad = space_.scale.pad_x(style);
    // Header, body and footer keep their content in the middle of a wide page.
    if (is_band(node.look)) return std::max(pad, (node.rect.w - kWidePagePx * space_.scale.text) / 2);
    return pad;
  }
  static bool is_band(Look look) { return look == Look::header || look == Look::body || look == Look::footer; }
  bool wide_page() const { return space_.width >= kWidePagePx * space_.scale.text; }
  Flow flow_of(const Node& node) const {
    const Flow flow = style_of(node.look).flow;
    if (node.look == Look::body && !wide_page()) return Flow::column;
    if (node.look == Look::nav && wide_page()) return Flow::column;
    if (node.look == Look::row_card && space_.scale.narrow) return Flow::column;
    if (flow != Flow::leaf && node.first_child < 0) return Flow::leaf;
    if (flow == Flow::leaf && node.first_child >= 0 && node.role != Role::select) return Flow::column;
    return flow;
  }
  int columns_for(const Node& node) {
    const LookStyle& style = style_of(node.look);
    const float room = node.rect.w - 2 * inset(node), least = style.column_px * space_.scale.text;
    return std::max(1, static_cast<int>((room + style.gap) / (least + style.gap)));
  }

  float leaf(Node& node, float w) {
    const LookStyle& style = style_of(node.look);
    if (!node.modules.empty()) return node.rect.w = std::min(w, code_px(node));
    if (node.drawing) return w * node.drawing->height / 100;
    const LeafParts parts = leaf_parts(node, space_.scale);
    float content = parts.picture.h;
    if (!node.text.empty()) {
      const float room = std::max(1.0f, w - parts.text_x - inset(node));
      const Paragraph& paragraph = paragraph_of(node, room, space_);
      node.overflow = paragraph.overflow;
      content = std::max(content, paragraph.height());
    } else if (is_control(node.role)) {
      content = space_.scale.font(style) * style.line;
    }
    return content + 2 * style.pad_y;
  }

  // The parts of a paragraph in rich text: each gets the box around what it has on the lines.
  float rich(Node& node, float w) {
    const LookStyle& style = style_of(node.look);
    const float pad = inset(node);
    const Paragraph& paragraph = rich_paragraph_of(tree_, node, std::max(1.0f, w - 2 * pad), space_);
    node.overflow = paragraph.overflow;
    std::vector<Rect> boxes(paragraph.texts.size());
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i)
      for (const LinePiece& piece : paragraph.lines[i].pieces) {
        Rect& box = boxes[piece.run];
        const float top = static_cast<float>(i) * paragraph.line_height;
        if (box.w == 0) {
          box = {piece.x, top, piece.width, paragraph.line_height};
          continue;
        }
        const float right = std::max(box.x + box.w, piece.x + piece.width);
        box.x = std::min(box.x, piece.x);
        box.w = right - box.x;
        box.h = top + paragraph.line_height - box.y;
      }
    std::size_t run = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next, ++run) {
      const Rect& box = boxes[run];
      at(child).rect = {node.rect.x + pad + box.x, node.rect.y + style.pad_y + box.y, box.w, box.h};
    }
    return paragraph.height() + 2 * style.pad_y;
  }

  // A QR code is as large as a camera needs it, whatever the text size.
  static float code_px(const Node& node) { return style_of(node.look).picture_px; }

  float column(Node& node) {
    const LookStyle& style = style_of(node.look);
    const float pad = inset(node);
    float y = node.rect.y + style.pad_y, room = node.rect.w - 2 * pad;
    if (style.max_width_px > 0) room = std::min(room, style.max_width_px * space_.scale.text);
    for (int child = node.first_child; child >= 0; child = at(child).next) {
      if (child != node.first_child) y += style.gap;
      y += stand(child, node.rect.x + pad, y, hugs(at(child)) ? std::min(room, natural(child)) : room);
    }
    return y - node.rect.y + style.pad_y;
  }
  // Links and small things are as wide as their words, so that a tap beside them is not a tap on them.
  static bool hugs(const Node& node) {
    return node.look == Look::link || node.look == Look::back_link || node.look == Look::quiet || node.look == Look::phone || node.look == Look::select ||
           node.look == Look::tool;
  }

  float row(Node& node) {
    const LookStyle& style = style_of(node.look);
    const float pad = inset(node), room = node.rect.w - 2 * pad;
    float fixed = 0;
    int wide = 0, count = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next, ++count) {
      if (at(child).wide) ++wide;
      else fixed += fixed_width(child);
    }
    fixed += style.gap * static_cast<float>(std::max(0, count - 1));
    const float share = wide > 0 ? std::max(1.0f, (room - fixed) / static_cast<float>(wide)) : 0;
    float x = node.rect.x + pad, tallest = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
      const float w = at(child).wide ? share : fixed_width(child);
      tallest = std::max(tallest, stand(child, x, node.rect.y + style.pad_y, w));
      x += w + style.gap;
    }
    if (node.look != Look::body) center_vertically(node, node.rect.y + style.pad_y, std::max(tallest, style.min_height - 2 * style.pad_y));
    return tallest + 2 * style.pad_y;
  }
  float fixed_width(int child) {
    if (at(child).look == Look::nav) return 240 * space_.scale.text;
    const float column = style_of(at(child).look).column_px;
    return column > 0 ? column : natural(child);
  }

  float wrap(Node& node) {
    const LookStyle& style = style_of(node.look);
    const float pad = inset(node), room = node.rect.w - 2 * pad;
    float x = 0, y = node.rect.y + style.pad_y, tallest = 0;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
      const float w = std::min(room, std::ceil(natural(child)));
      if (x > 0 && x + w > room) {
        y += tallest + style.gap;
        x = tallest = 0;
      }
      tallest = std::max(tallest, stand(child, node.rect.x + pad + x, y, w));
      x += w + style.gap;
    }
    return y + tallest - node.rect.y + style.pad_y;
  }

  float grid(Node& node, int columns) {
    const LookStyle& style = style_of(node.look);
    const float pad = inset(node);
    const float w = (node.rect.w - 2 * pad - style.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = node.rect.y + style.pad_y;
    for (int child = node.first_child; child >= 0;) {
      float tallest = 0;
      int first = child;
      for (int c = 0; c < columns && child >= 0; ++c, child = at(child).next)
        tallest = std::max(tallest, stand(child, node.rect.x + pad + static_cast<float>(c) * (w + style.gap), y, w));
      for (int c = 0; c < columns && first >= 0; ++c, first = at(first).next) at(first).rect.h = tallest;
      y += tallest + (child >= 0 ? style.gap : 0);
    }
    return y - node.rect.y + style.pad_y;
  }

  void center_vertically(Node& node, float top, float height) {
    for (int child = node.first_child; child >= 0; child = at(child).next) {
      const float shift = std::floor((height - at(child).rect.h) / 2 + top - at(child).rect.y);
      if (shift > 0) move(child, shift);
    }
  }
  void move(int i, float dy) {
    at(i).rect.y += dy;
    for (int child = at(i).first_child; child >= 0; child = at(child).next) move(child, dy);
  }

  // Width without any wrapping.
  float natural(int i) {
    Node& node = at(i);
    const LookStyle& style = style_of(node.look);
    if (node.role == Role::select) {
      // As wide as what is chosen, not as the widest choice: the header has little room.
      float widest = kSelectLeast * space_.scale.text;
      for (int child = node.first_child; child >= 0; child = at(child).next) {
        Node option = at(child);
        option.look = node.look;
        if (option.checked) widest = std::max(widest, paragraph_of(option, 1e6f, space_).width);
      }
      return widest + 2 * space_.scale.pad_x(style) + kSelectArrow;
    }
    if (flow_of(node) == Flow::text) return std::ceil(rich_paragraph_of(tree_, node, 1e6f, space_).width + 2 * space_.scale.pad_x(style));
    if (flow_of(node) == Flow::leaf) {
      const LeafParts parts = leaf_parts(node, space_.scale);
      const float pad = space_.scale.pad_x(style);
      if (!node.modules.empty()) return code_px(node);
      if (node.text.empty()) return parts.text_x + pad;
      const float least = is_control(node.role) ? kLeastTarget : 0;
      return std::max(least, std::ceil(parts.text_x + paragraph_of(node, 1e6f, space_).width + pad) + (style.center ? 2.0f : 0.0f));
    }
    float sum = 0, widest = 0;
    const bool beside = flow_of(node) == Flow::row || flow_of(node) == Flow::wrap;
    for (int child = node.first_child; child >= 0; child = at(child).next) {
      const float w = flow_of(node) == Flow::row ? fixed_width(child) : natural(child);
      sum += w + (child == node.first_child ? 0 : style.gap);
      widest = std::max(widest, w);
    }
    return (beside ? sum : widest) + 2 * space_.scale.pad_x(style);
  }

  Tree& tree_;
  const LayoutSpace& space_;
};

// Once every box stands: where its words are in it.
void place_words(Tree& tree, const LayoutSpace& space) {
  for (Node& node : tree) {
    const bool rich = is_rich(node);
    if (node.role == Role::option || (!rich && (node.text.empty() || !node.modules.empty()))) continue;
    const LookStyle& style = style_of(node.look);
    const bool part = node.parent >= 0 && is_rich(tree[static_cast<std::size_t>(node.parent)]);
    if (part) continue;  // by its paragraph
    const Paragraph& paragraph = words_of(tree, node, space);
    node.words.x = rich ? space.scale.pad_x(style) : leaf_parts(node, space.scale).text_x;
    node.words.y = rich ? style.pad_y : std::max(style.pad_y, (node.rect.h - paragraph.height()) / 2);
    node.words.width = paragraph.width;
    node.words.line_height = paragraph.line_height;
    node.words.lift = paragraph.baseline_box - (paragraph.line_height - space.scale.font(style)) / 2;
    if (!rich) {
      node.words.text = paragraph.texts.front();
      continue;
    }
    std::size_t run = 0;
    for (int child = node.first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next)
      tree[static_cast<std::size_t>(child)].words.text = paragraph.texts[run++];
  }
}

}  // namespace

LeafParts leaf_parts(const Node& node, const Scale& scale) {
  const LookStyle& style = style_of(node.look);
  LeafParts parts;
  parts.text_x = scale.pad_x(style);
  if (node.picture != Picture::none) {
    parts.picture.w = parts.picture.h = std::round(scale.picture(style));
    parts.picture.x = parts.text_x;
    parts.text_x += parts.picture.w + (node.text.empty() ? 0 : kPictureGap);
  }
  return parts;
}

Typeface face_of(const Node& node, const Scale& scale) {
  const LookStyle& style = style_of(node.look);
  return {node.language, style.bold, scale.font(style)};
}

const Paragraph& paragraph_of(const Node& node, float width, const LayoutSpace& space) {
  const TextRun run{node.text, face_of(node, space.scale)};
  return space.paragraphs.get({&run, 1}, style_of(node.look).line, width, space.clusters, space.measure);
}

const Paragraph& rich_paragraph_of(const Tree& tree, const Node& node, float width, const LayoutSpace& space) {
  std::vector<TextRun> runs;
  for (int child = node.first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next) {
    const Node& part = tree[static_cast<std::size_t>(child)];
    runs.push_back({part.text, face_of(part, space.scale)});
  }
  return space.paragraphs.get(runs, style_of(node.look).line, width, space.clusters, space.measure);
}

const Paragraph& words_of(const Tree& tree, const Node& node, const LayoutSpace& space) {
  const float pad = space.scale.pad_x(style_of(node.look));
  if (is_rich(node)) return rich_paragraph_of(tree, node, std::max(1.0f, node.rect.w - 2 * pad), space);
  return paragraph_of(node, std::max(1.0f, node.rect.w - leaf_parts(node, space.scale).text_x - pad), space);
}

bool is_rich(const Node& node) { return style_of(node.look).flow == Flow::text && node.first_child >= 0; }

float lay_out(Tree& tree, const LayoutSpace& space) {
  Layout layout(tree, space);
  const float height = layout.stand(0, 0, 0, space.width);
  place_words(tree, space);
  return height;
}

}  // namespace shell
