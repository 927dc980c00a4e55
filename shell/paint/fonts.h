// The bridge between ImGui's font atlas and a GlyphSource: one ImFont a language and weight, glyphs asked for one by one, zero font
// bytes. ImFontLoader is internal to ImGui and may change; this file and its .cpp are the only ones that know it (1.92, 1.93).
#pragma once

#include <cstdint>
#include <memory>

#include "shell/type/clusters.h"
#include "shell/type/glyph_source.h"
#include "shell/type/typeface.h"

namespace shell {

class Fonts final : public Measure {
 public:
  // An ImGui context must be current, now and in every call. Both references must outlive this.
  Fonts(Clusters& clusters, GlyphSource& source);
  ~Fonts() override;
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  float advance(char32_t unit, const Typeface& face) override;
  // Device pixels a CSS px. Glyphs are made anew at the new density when they are next needed.
  void set_density(float density);
  // Every glyph is asked for again: a web font has arrived, or the texture was lost.
  void forget_glyphs();
  std::uint64_t glyphs_made() const;
  // Makes a glyph that will be drawn soon. False: it was there.
  bool make(char32_t unit, const Typeface& face);

  struct Impl;
  Impl& impl() { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace shell
