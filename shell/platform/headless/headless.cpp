// See headless.h.
#include "shell/platform/headless/headless.h"

#include <imgui.h>

#include "core/base/utf8.h"

namespace shell::headless {
namespace {

class NoSurface final : public Surface {
 public:
  NoSurface() { ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures; }
  ~NoSurface() override {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) drop(*texture);
  }
  void begin(float, float, float, float) override {}
  void present(ImDrawData* data) override {
    if (!data->Textures) return;
    for (ImTextureData* texture : *data->Textures) {
      if (texture->Status == ImTextureStatus_WantDestroy) {
        drop(*texture);
      } else {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }
  void lose() override {}
  void restore() override {}

 private:
  static void drop(ImTextureData& texture) {
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
};

}  // namespace

float BoxGlyphs::advance(std::string_view cluster, const Typeface& face) {
  if (cluster.empty()) return 0;
  const bool wide = core::utf8::decode(cluster, 0).code_point >= 0x1100;
  return face.px * (wide ? 1.0f : face.bold ? 0.6f : 0.55f);
}

GlyphImage BoxGlyphs::image(std::string_view cluster, const Typeface& face, float density) {
  GlyphImage image;
  if (cluster == " ") return image;
  image.width = static_cast<int>(advance(cluster, face) * density * 0.8f) + 1;
  image.height = static_cast<int>(face.px * density * 0.8f) + 1;
  image.top = -static_cast<float>(image.height);
  image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 255);
  return image;
}

std::unique_ptr<Surface> make_surface() { return std::make_unique<NoSurface>(); }

}  // namespace shell::headless
