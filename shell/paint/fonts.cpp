// See fonts.h.
#include "shell/paint/fonts.h"

#include <cmath>
#include <cstdio>

#include "shell/paint/fonts_impl.h"

namespace shell {
namespace {

std::size_t slot_of(core::Language language, bool bold) { return static_cast<std::size_t>(language) * 2 + (bold ? 1 : 0); }

struct Source {
  Fonts::Impl* fonts;
  core::Language language;
  bool bold;
};

const Source& source_of(const ImFontConfig* config) { return *static_cast<const Source*>(config->FontLoaderData); }

bool baked_init(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = std::round(baked->Size * kAscent);
  baked->Descent = baked->Ascent - baked->Size;
  baked->LoadNoRenderOnLayout = 1;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* out, float* out_advance) {
  const Source& source = source_of(config);
  const float density = baked->RasterizerDensity;
  const Typeface face{source.language, source.bold, baked->Size};
  const std::string cluster = source.fonts->clusters.spelled(code);
  // Whole device pixels, so that no glyph is blurred by standing between two.
  const float advance = std::round(source.fonts->source.advance(cluster, face) * density) / density;
  if (out_advance) {
    *out_advance = advance;
    return true;
  }
  out->Codepoint = code & 0x3FFFFFF;
  out->AdvanceX = advance;
  const GlyphImage image = source.fonts->source.image(cluster, face, density);
  ++source.fonts->made;
  if (image.width <= 0 || image.height <= 0) return true;
  const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, image.width, image.height);
  if (pack == ImFontAtlasRectId_Invalid) return false;
  const float baseline = std::round(baked->Size * kAscent * density);
  out->X0 = image.left / density;
  out->Y0 = (baseline + image.top) / density;
  out->X1 = out->X0 + static_cast<float>(image.width) / density;
  out->Y1 = out->Y0 + static_cast<float>(image.height) / density;
  out->Visible = true;
  out->Colored = image.colored;
  out->PackId = pack;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, ImFontAtlasPackGetRect(atlas, pack), image.pixels.data(),
                                     image.colored ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8, image.width * (image.colored ? 4 : 1));
  return true;
}

// FontNo carries our slot: language and weight.
bool source_init(ImFontAtlas*, ImFontConfig* config) {
  Fonts::Impl* fonts = static_cast<const Fonts::Impl::Loader*>(config->FontLoader)->fonts;
  config->FontLoaderData = new Source{fonts, static_cast<core::Language>(config->FontNo / 2), config->FontNo % 2 == 1};
  return true;
}

void source_destroy(ImFontAtlas*, ImFontConfig* config) {
  delete static_cast<Source*>(config->FontLoaderData);
  config->FontLoaderData = nullptr;
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

}  // namespace

Fonts::Fonts(Clusters& clusters, GlyphSource& source) : impl_(new Impl{clusters, source, {}, {}, 1, 0}) {
  impl_->loader.Name = "browser";
  impl_->loader.FontBakedInit = baked_init;
  impl_->loader.FontBakedLoadGlyph = load_glyph;
  impl_->loader.FontSrcContainsGlyph = contains;
  impl_->loader.FontSrcInit = source_init;
  impl_->loader.FontSrcDestroy = source_destroy;
  impl_->loader.fonts = impl_.get();
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (std::size_t i = 0; i < impl_->fonts.size(); ++i) {
    ImFontConfig config;
    config.FontLoader = &impl_->loader;
    config.SizePixels = 18;
    config.FontNo = static_cast<ImU32>(i);
    std::snprintf(config.Name, sizeof config.Name, "%s %s", std::string(core::language_code(static_cast<core::Language>(i / 2))).c_str(),
                  i % 2 ? "bold" : "regular");
    impl_->fonts[i] = atlas->AddFont(&config);
  }
  clusters.on_reuse = [this](char32_t) { forget_glyphs(); };
}

Fonts::~Fonts() { impl_->clusters.on_reuse = nullptr; }

ImFontBaked* Fonts::Impl::baked(const Typeface& face) { return fonts[slot_of(face.language, face.bold)]->GetFontBaked(face.px, density); }

float Fonts::advance(char32_t unit, const Typeface& face) { return impl_->baked(face)->GetCharAdvance(unit); }

void Fonts::set_density(float density) { impl_->density = density; }

void Fonts::forget_glyphs() {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (ImFont* font : impl_->fonts) ImFontAtlasFontDiscardBakes(atlas, font, 0);
}

std::uint64_t Fonts::glyphs_made() const { return impl_->made; }

bool Fonts::make(char32_t unit, const Typeface& face) {
  const std::uint64_t before = impl_->made;
  (void)impl_->baked(face)->FindGlyph(static_cast<ImWchar>(unit));
  return impl_->made != before;
}

}  // namespace shell
