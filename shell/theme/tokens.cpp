// Contrast after WCAG 2.2, "relative luminance" and "contrast ratio".
#include "shell/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace shell {
namespace {
double channel(std::uint32_t eight_bits) {
  const double c = static_cast<double>(eight_bits) / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(std::uint32_t color) { return 0.2126 * channel((color >> 16) & 255) + 0.7152 * channel((color >> 8) & 255) + 0.0722 * channel(color & 255); }
}  // namespace

double contrast(std::uint32_t a, std::uint32_t b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace shell
