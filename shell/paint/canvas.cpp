// See canvas.h.
#include "shell/paint/canvas.h"

#include <imgui.h>

namespace shell {

Canvas::Canvas(GlyphSource& source, MakeSurface make_surface) : context_(ImGui::CreateContext()) {
  enter();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0f / 60;
  surface_ = make_surface();
  if (surface_) fonts_ = std::make_unique<Fonts>(clusters_, source);
}

Canvas::~Canvas() {
  enter();
  surface_.reset();
  ImGui::DestroyContext(context_);
  fonts_.reset();
}

void Canvas::enter() const { ImGui::SetCurrentContext(context_); }

float Canvas::lay_out(Tree& tree, float width, float text_scale, float density) {
  enter();
  if (density != density_) paragraphs_.clear();  // advances are whole device pixels
  density_ = density;
  fonts_->set_density(density);
  const LayoutSpace space{width, Scale::of(width, text_scale), clusters_, *fonts_, paragraphs_};
  const float height = shell::lay_out(tree, space);
  paragraphs_.sweep();
  return height;
}

void Canvas::draw(const Tree& tree, const PaintRegion& region, const Attention& attention) {
  if (lost_) return;
  enter();
  surface_->begin(region.width, region.height, region.room, density_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {region.width, region.height};
  io.DisplayFramebufferScale = {density_, density_};
  ImGui::NewFrame();
  paint(tree, region, attention, *fonts_, clusters_, paragraphs_);
  ImGui::Render();
  surface_->present(ImGui::GetDrawData());
}

void Canvas::forget_glyphs() {
  enter();
  paragraphs_.clear();
  fonts_->forget_glyphs();
}

void Canvas::lose() {
  lost_ = true;
  enter();
  surface_->lose();
}

void Canvas::restore() {
  enter();
  surface_->restore();
  lost_ = false;
}

std::uint64_t Canvas::glyphs_made() const { return fonts_ ? fonts_->glyphs_made() : 0; }

}  // namespace shell
