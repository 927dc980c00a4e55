// The canvas: ImGui's context, the fonts and the surface they are drawn on. Lays a tree out and draws the part of it that is asked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "shell/layout/layout.h"
#include "shell/paint/painter.h"

struct ImDrawData;
struct ImGuiContext;

namespace shell {

// Port: where ImGui's triangles go. In the browser SDL2's window and WebGL 2; for tests nowhere, keeping ImGui's texture bookkeeping true.
class Surface {
 public:
  virtual ~Surface() = default;
  // CSS px. The drawing buffer has `room` as its height, and what is drawn stands at its bottom: a buffer that changed with the document's
  // height would be allocated anew with every key in a search (measured: two thirds of that frame).
  virtual void begin(float width, float height, float room, float density) = 0;
  virtual void present(ImDrawData* data) = 0;
  virtual void lose() = 0;     // the context is gone: drop what it held, call nothing of it
  virtual void restore() = 0;  // a new context is there
};

class Canvas {
 public:
  using MakeSurface = std::unique_ptr<Surface> (*)();
  // make_surface: called with the ImGui context current; may answer null (no WebGL): then open() is false.
  Canvas(GlyphSource& source, MakeSurface make_surface);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  bool open() const { return surface_ != nullptr; }
  // Document height in px.
  float lay_out(Tree& tree, float width, float text_scale, float density);
  void draw(const Tree& tree, const PaintRegion& region, const Attention& attention);
  void forget_glyphs();
  void lose();
  void restore();
  std::uint64_t glyphs_made() const;

  // What is likely to be drawn soon, in place of what was expected before. Its glyphs are made by warm(), a few a call, while nothing else is to be done; true:
  // there is more.
  struct Expected {
    std::string text;
    Typeface face;
  };
  void expect(std::vector<Expected> soon);
  bool warm();

 private:
  void enter() const;  // ImGui's one global: makes our context the current one
  ImGuiContext* context_;
  Clusters clusters_;
  ParagraphCache paragraphs_;
  std::unique_ptr<Surface> surface_;
  std::unique_ptr<Fonts> fonts_;
  std::vector<Expected> expected_;  // next one last
  std::u32string units_;            // of the one being made, with what is left of it
  Typeface face_;
  float density_ = 1;
  bool lost_ = false;
};

}  // namespace shell
