// See diff.h.
#include "shell/semantics/diff.h"

#include <cmath>

namespace shell {
namespace {

using core::json::Writer;

void write_drawing(Writer& w, const Drawing& drawing) {
  w.begin_object().key("height").number(drawing.height).key("shapes").begin_array();
  for (const SvgElement& element : svg_elements(drawing)) {
    w.begin_array().string(element.tag).begin_object();
    for (const auto& [name, value] : element.attributes) w.key(name).string(value);
    w.end_object().string(element.text).end_array();
  }
  w.end_array().end_object();
}

std::string spec_of(const Tree& tree, const Node& node, View view) {
  const Element element = element_of(node);
  Writer w;
  w.begin_array()
      .string("set")
      .string(node.id)
      .string(node.parent > 0 ? tree[static_cast<std::size_t>(node.parent)].id : "")
      .string(element.tag)
      .begin_object();
  for (const auto& [name, value] : element.attributes) {
    if (is_field(node.role) && std::string_view(name) == "value") continue;  // goes by itself: the person may be ahead of us
    w.key(name).string(value);
  }
  w.end_object().begin_array();
  for (const Inline& piece : content_of(node, view)) {
    switch (piece.kind) {
      case Inline::Kind::text: w.string(piece.text); break;
      case Inline::Kind::ruby: w.begin_object().key("ruby").begin_array().string(piece.text).string(piece.reading).end_array().end_object(); break;
      case Inline::Kind::code: w.begin_object().key("code").string(piece.text).key("side").integer(piece.side).end_object(); break;
      case Inline::Kind::drawing: write_drawing(w, *node.drawing); break;
      case Inline::Kind::line_end: w.begin_object().key("end").string("wbr").end_object(); break;
      case Inline::Kind::new_line: w.begin_object().key("end").string("br").end_object(); break;
      case Inline::Kind::picture: w.begin_object().key("picture").string(piece.text).key("tint").integer(piece.tint).end_object(); break;
    }
  }
  w.end_array().end_array();
  return w.take();
}

bool far(float x, float y) { return std::fabs(x - y) > 0.05f; }

bool moved(const Rect& a, const Rect& b) { return far(a.x, b.x) || far(a.y, b.y) || far(a.w, b.w) || far(a.h, b.h); }

bool moved(const WordsPlace& a, const WordsPlace& b) {
  return far(a.x, b.x) || far(a.y, b.y) || far(a.width, b.width) || far(a.line_height, b.line_height) || far(a.lift, b.lift);
}

}  // namespace

void Mirror::write_changes(const Tree& tree, View view, Writer& out) {
  ++frame_;
  out.begin_array();
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const Node& node = tree[i];
    Known& known = known_[node.id];
    known.seen = frame_;
    std::string spec = spec_of(tree, node, view);
    if (spec != known.spec) {
      out.raw(spec);
      known.spec = std::move(spec);
    }
    if (view == View::canvas && node.role != Role::option) {
      Rect box = node.rect;
      const Rect& parent = tree[static_cast<std::size_t>(node.parent)].rect;
      box.x -= parent.x;
      box.y -= parent.y;
      if (moved(box, known.box) || moved(node.words, known.words)) {
        out.begin_array().string("box").string(node.id).number(box.x).number(box.y).number(box.w).number(box.h);
        if (const WordsPlace& words = node.words; words.line_height > 0)
          out.number(words.x).number(words.y + words.lift).number(words.width).number(words.line_height);
        out.end_array();
        known.box = box;
        known.words = node.words;
        known.words.text.clear();
      }
    } else {
      known.box = {-1, -1, -1, -1};
    }
  }
  Known& root = known_[""];
  root.seen = frame_;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    const Node& node = tree[i];
    std::string children;
    for (int child = node.first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next)
      children += tree[static_cast<std::size_t>(child)].id + '\n';
    Known& known = known_[node.id];
    if (children == known.children) continue;
    out.begin_array().string("order").string(node.id).begin_array();
    for (int child = node.first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next) out.string(tree[static_cast<std::size_t>(child)].id);
    out.end_array().end_array();
    known.children = std::move(children);
  }
  for (const Node& node : tree) {
    Known& known = known_[node.id];
    if (!is_field(node.role)) known.value.clear();  // another kind of element now; a later field under this id starts empty
    if (!is_field(node.role) || node.value == known.value) continue;
    out.begin_array().string("value").string(node.id).string(node.value).end_array();
    known.value = node.value;
  }
  out.begin_array().string("gone").begin_array();
  for (auto it = known_.begin(); it != known_.end();) {
    if (it->second.seen == frame_) {
      ++it;
    } else {
      out.string(it->first);
      it = known_.erase(it);
    }
  }
  out.end_array().end_array().end_array();
}

void Mirror::told_value(const std::string& id, const std::string& value) {
  const auto found = known_.find(id);
  if (found != known_.end()) found->second.value = value;
}

}  // namespace shell
