// What painter.cpp needs of fonts.cpp; includes ImGui, so only files of shell/paint may include it.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <unordered_map>

#include "shell/paint/fonts.h"

namespace shell {

struct Fonts::Impl {
  Clusters& clusters;
  GlyphSource& source;
  struct Loader : ImFontLoader {
    Impl* fonts = nullptr;
  } loader;
  std::array<ImFont*, core::kLanguages * 2> fonts{};
  float density = 1;
  std::uint64_t made = 0;
  // The baked size asked for last, per font: a paragraph asks for the same one hundreds of times.
  ImFontBaked* baked(const Typeface& face);
};

}  // namespace shell
