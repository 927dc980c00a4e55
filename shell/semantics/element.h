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
  enum class Kind : std::uint8_t { text, ruby, picture } kind;
  std::string text;     // base text, or the picture's name
  std::string reading;  // ruby only
  std::uint32_t tint = 0;
};
std::vector<Inline> content_of(const Node& node, View view);

}  // namespace shell
