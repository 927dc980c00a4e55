// Colours of the Digital Agency's design system (design-tokens 1.1.9) in a light and a dark set, one table. The contrast of each pair
// that is used together is a unit test (tokens_test.cpp).
#pragma once

#include <array>
#include <cstdint>

namespace shell {

enum class Color : std::uint8_t {
  none,
  page,
  surface,
  sunken,
  text,
  secondary,
  border,
  line,
  primary,
  primary_hover,
  primary_active,
  on_primary,
  link,
  error,
  error_surface,
  success,
  success_surface,
  warning,
  warning_surface,
  info_surface,
  focus_outline,
  focus_ring,
};
inline constexpr std::size_t kColors = 22;

struct ColorToken {
  const char* name;     // CSS variable --name
  std::uint32_t light;  // 0xRRGGBB
  std::uint32_t dark;
};

inline constexpr std::array<ColorToken, kColors> kColorTokens{{
    {"none", 0x000000, 0x000000},
    {"page", 0xffffff, 0x16181d},
    {"surface", 0xffffff, 0x20242b},
    {"sunken", 0xf2f4f8, 0x0f1115},
    {"text", 0x1a1a1a, 0xf2f2f2},
    {"secondary", 0x4d4d4d, 0xc8ccd2},
    {"border", 0x666666, 0x9aa0a8},
    {"line", 0xd0d4da, 0x3a404a},
    {"primary", 0x0017c1, 0x9db2ff},
    {"primary-hover", 0x00118f, 0xc2cfff},
    {"primary-active", 0x000060, 0xe0e7ff},
    {"on-primary", 0xffffff, 0x0a0f2e},
    {"link", 0x0017c1, 0xa9bbff},
    {"error", 0xce0000, 0xff9a9a},
    {"error-surface", 0xfdeeee, 0x3a1a1c},
    {"success", 0x197a4b, 0x7fd6a6},
    {"success-surface", 0xe6f5ec, 0x14301f},
    {"warning", 0x745a00, 0xf0c64a},
    {"warning-surface", 0xfbf5e0, 0x332b10},
    {"info-surface", 0xe8f1fe, 0x1a2745},
    {"focus-outline", 0x000000, 0xffffff},
    {"focus-ring", 0xffd43d, 0x7a5b00},
}};

struct Theme {
  bool dark = false;
  bool more_contrast = false;  // asked for by the person's system (prefers-contrast)
};

// With more contrast nothing is paler than text.
constexpr Color in_theme(Color color, Theme theme) {
  const bool pale = color == Color::secondary || color == Color::border || color == Color::line;
  return theme.more_contrast && pale ? Color::text : color;
}

constexpr std::uint32_t color_value(Color color, Theme theme) {
  const ColorToken& token = kColorTokens[static_cast<std::size_t>(in_theme(color, theme))];
  return theme.dark ? token.dark : token.light;
}

// WCAG 2.2 contrast ratio of two 0xRRGGBB colours, 1..21.
double contrast(std::uint32_t a, std::uint32_t b);

}  // namespace shell
