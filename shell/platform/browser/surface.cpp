// SDL2's window over the page's canvas and ImGui's WebGL 2 renderer. SDL2 makes the window and the context; its input handlers are not
// part of our build (tools/deps/sdl2), and ImGui's SDL backend, which is about input, is not needed.
#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <GLES3/gl3.h>
#include <imgui.h>

#include <cmath>

#include "shell/platform/browser/browser.h"

namespace shell::browser {
namespace {

class WebGlSurface final : public Surface {
 public:
  static std::unique_ptr<Surface> make() {
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    auto surface = std::unique_ptr<WebGlSurface>(new WebGlSurface);
    surface->window_ = SDL_CreateWindow("", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, 1, 1, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!surface->window_) return nullptr;
    surface->context_ = SDL_GL_CreateContext(surface->window_);
    if (!surface->context_) return nullptr;
    ImGui_ImplOpenGL3_Init("#version 300 es");
    return surface;
  }
  ~WebGlSurface() override {
    if (context_) ImGui_ImplOpenGL3_Shutdown();
    if (window_) SDL_DestroyWindow(window_);
    SDL_Quit();
  }

  void begin(float width, float height, float room, float density) override {
    const auto pixels = [density](float px) { return static_cast<int>(std::lround(px * density)); };
    int now_w = 0, now_h = 0;
    emscripten_get_canvas_element_size("#canvas", &now_w, &now_h);
    if (now_w != pixels(width) || now_h != pixels(room)) emscripten_set_canvas_element_size("#canvas", pixels(width), pixels(room));
    ImGui_ImplOpenGL3_NewFrame();
    glViewport(0, 0, pixels(width), pixels(height));
  }
  void present(ImDrawData* data) override {
    ImGui_ImplOpenGL3_RenderDrawData(data);
    SDL_GL_SwapWindow(window_);
  }

  // The context's objects died with it: forget their names without asking GL, and have every texture uploaded anew.
  void lose() override {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_Destroyed) continue;
      texture->SetTexID(ImTextureID_Invalid);
      texture->BackendUserData = nullptr;
      texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed : ImTextureStatus_WantCreate);
    }
  }
  void restore() override {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init("#version 300 es");
  }

 private:
  WebGlSurface() = default;
  SDL_Window* window_ = nullptr;
  SDL_GLContext context_ = nullptr;
};

}  // namespace

std::unique_ptr<Surface> make_surface() { return WebGlSurface::make(); }

}  // namespace shell::browser
