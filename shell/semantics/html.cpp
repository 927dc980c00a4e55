// See html.h.
#include "shell/semantics/html.h"

#include <cstdio>

#include "core/base/html.h"
#include "shell/semantics/element.h"

namespace shell {
namespace {

void write_content(std::string& out, const Node& node) {
  // Beside a picture the words are one box, so that they wrap as a whole.
  const bool boxed = node.picture != Picture::none && !node.text.empty();
  bool opened = false;
  for (const Inline& piece : content_of(node, View::plain)) {
    if (boxed && !opened && piece.kind != Inline::Kind::picture) {
      out += "<span>";
      opened = true;
    }
    switch (piece.kind) {
      case Inline::Kind::text: out += core::escape_html(piece.text); break;
      case Inline::Kind::ruby:
        out += "<ruby>" + core::escape_html(piece.text) + "<rp aria-hidden=\"true\">（</rp><rt aria-hidden=\"true\">" + core::escape_html(piece.reading) +
               "</rt><rp aria-hidden=\"true\">）</rp></ruby>";
        break;
      case Inline::Kind::code: out += svg_of_code(node.modules); break;
      case Inline::Kind::drawing: out += svg_of_drawing(*node.drawing); break;
      case Inline::Kind::line_end:
      case Inline::Kind::new_line: break;  // of the canvas view
      case Inline::Kind::picture: out += svg_of(node.picture, piece.tint); break;
    }
  }
  if (opened) out += "</span>";
}

void write_node(std::string& out, const Tree& tree, const Node& node) {
  const Element element = element_of(node);
  out += '<';
  out += element.tag;
  for (const auto& [name, value] : element.attributes) {
    if (node.role == Role::select && std::string_view(name) == "value") continue;  // a property only; the option carries "selected"
    out += ' ';
    out += name;
    if (!value.empty() || std::string_view(name) == "value") out += "=\"" + core::escape_html(value) + "\"";
  }
  out += '>';
  if (element.is_void) return;
  write_content(out, node);
  for (int child = node.first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next)
    write_node(out, tree, tree[static_cast<std::size_t>(child)]);
  out += "</";
  out += element.tag;
  out += '>';
}

}  // namespace

std::string svg_of(Picture picture, std::uint32_t tint) {
  std::string out = "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">";
  char fill[16];
  std::snprintf(fill, sizeof fill, "#%06x", static_cast<unsigned>(tint));
  for (const PictureStroke& stroke : picture_strokes(picture)) {
    out += "<path d=\"" + std::string(stroke.path) + "\" ";
    out += stroke.filled && tint ? "fill=\"" + std::string(fill) + "\"" : "fill=\"none\"";
    if (!stroke.filled) out += " stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    out += "/>";
  }
  return out + "</svg>";
}

std::string svg_of_drawing(const Drawing& drawing) {
  char height[32];
  std::snprintf(height, sizeof height, "%g", static_cast<double>(drawing.height));
  std::string out = std::string("<svg viewBox=\"0 0 100 ") + height + "\" aria-hidden=\"true\" focusable=\"false\">";
  for (const SvgElement& element : svg_elements(drawing)) {
    out += "<" + element.tag;
    for (const auto& [name, value] : element.attributes) out += " " + name + "=\"" + core::escape_html(value) + "\"";
    out += ">" + core::escape_html(element.text) + "</" + element.tag + ">";
  }
  return out + "</svg>";
}

std::string svg_of_code(const std::string& modules) {
  const std::string side = std::to_string(code_side(modules));
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M0 0h" + side + "v" + side + "h-" + side +
         "z\" fill=\"#fff\"/><path d=\"" + code_path(modules) + "\" fill=\"#000\"/></svg>";
}

std::string to_html(const Tree& tree) {
  std::string out;
  for (int child = tree[0].first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next)
    write_node(out, tree, tree[static_cast<std::size_t>(child)]);
  return out;
}

}  // namespace shell
