// The tree as the plain view's HTML, for prerendered files. The program later takes over the elements that are there (by data-id).
#pragma once

#include <string>
#include <string_view>

#include "shell/semantics/node.h"

namespace shell {

std::string svg_of(Picture picture, std::uint32_t tint);
// Everything below the root.
std::string to_html(const Tree& tree);

std::string svg_of_drawing(const Drawing& drawing);

// A QR code with its quiet zone, from shell/ui/qr.h's modules.
std::string svg_of_code(const std::string& modules);

}  // namespace shell
