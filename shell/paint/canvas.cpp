// See canvas.h.
#include "shell/paint/canvas.h"

#include <imgui.h>

#include <algorithm>

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

void Canvas::expect(std::vector<Expected> soon) {
  expected_ = std::move(soon);
  std::reverse(expected_.begin(), expected_.end());
  units_.clear();
}

bool Canvas::warm() {
  // A glyph takes some tenths of a millisecond; those that are there already take nearly nothing.
  constexpr int kGlyphsACall = 4, kUnitsACall = 400;
  if (lost_ || !fonts_) return false;
  enter();
  int made = 0;
  for (int i = 0; i < kUnitsACall && made < kGlyphsACall; ++i) {
    if (units_.empty()) {
      if (expected_.empty()) return false;
      units_ = clusters_.split(expected_.back().text);
      face_ = expected_.back().face;
      expected_.pop_back();
      continue;
    }
    made += fonts_->make(units_.back(), face_) ? 1 : 0;
    units_.pop_back();
  }
  return true;
}

std::uint64_t Canvas::glyphs_made() const { return fonts_ ? fonts_->glyphs_made() : 0; }

}  // namespace shell
