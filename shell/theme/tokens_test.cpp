// Contrast of every pair of colours that the looks put together, in both themes.
#include "shell/theme/tokens.h"

#include <catch2/catch_test_macros.hpp>

#include "shell/theme/looks.h"

using namespace shell;

TEST_CASE("Contrast is computed as WCAG says", "[theme]") {
  CHECK(contrast(0x000000, 0xffffff) > 20.99);
  CHECK(contrast(0x777777, 0xffffff) < 4.5);
  CHECK(contrast(0x767676, 0xffffff) >= 4.5);
}

TEST_CASE("Text reaches 4.5:1 on every background it can stand on", "[theme]") {
  for (const Theme theme : {Theme{false, false}, Theme{true, false}, Theme{false, true}, Theme{true, true}}) {
    for (int i = 0; i < static_cast<int>(Look::count_); ++i) {
      const LookStyle& style = style_of(static_cast<Look>(i));
      INFO(style.name << (theme.dark ? " dark" : " light"));
      std::vector<Color> grounds;
      if (style.background != Color::none) grounds = {style.background};
      else grounds = {Color::page, Color::surface};
      if (style.hover != Color::none) grounds.push_back(style.hover);
      // A primary button's hover is its own ground; small texts also stand on the sunken footer.
      if (style.text == Color::secondary) grounds.push_back(Color::sunken);
      for (const Color ground : grounds) CHECK(contrast(color_value(style.text, theme), color_value(ground, theme)) >= 4.5);
    }
  }
}

TEST_CASE("Borders of controls and the focus ring reach 3:1", "[theme]") {
  for (const Theme theme : {Theme{false, false}, Theme{true, false}, Theme{false, true}, Theme{true, true}}) {
    CHECK(contrast(color_value(Color::border, theme), color_value(Color::surface, theme)) >= 3);
    CHECK(contrast(color_value(Color::focus_outline, theme), color_value(Color::page, theme)) >= 3);
    CHECK(contrast(color_value(Color::focus_outline, theme), color_value(Color::focus_ring, theme)) >= 3);
    CHECK(contrast(color_value(Color::error, theme), color_value(Color::surface, theme)) >= 4.5);
  }
}

TEST_CASE("Sizes keep ux.md: text at least 16 px, targets at least 48 px", "[theme]") {
  for (int i = 0; i < static_cast<int>(Look::count_); ++i) {
    const LookStyle& style = style_of(static_cast<Look>(i));
    INFO(style.name);
    CHECK(style.font_px >= 16);
    if (style.hover != Color::none) CHECK(style.min_height >= 48);
  }
  CHECK(style_of(Look::primary).min_height == 56);
  CHECK(style_of(Look::input).min_height == 56);
}
