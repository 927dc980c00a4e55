// One frame: events in, tree, difference and effects out. Runs only when something happened. The page protocol (JSON both ways) is
// described in docs/page-protocol.md.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "shell/frame/program.h"
#include "shell/paint/canvas.h"
#include "shell/semantics/diff.h"

namespace shell {

struct Viewport {
  float width = 412, height = 800, density = 1, scroll = 0;
  float root_px = 16;           // the browser's own font size, before the person's text size
  float most_canvas_px = 4096;  // device px; the GPU's limit for one side
  bool dark = false;
  bool more_contrast = false;  // asked for by the person's system
};

class Host {
 public:
  // canvas: may be null (no WebGL): then only the plain view exists.
  Host(Program& program, std::unique_ptr<Canvas> canvas);

  // Takes {"viewport": {...}, "events": [...]}, returns what the page shall apply. Faulty input is reported in "problems" and skipped.
  std::string frame(std::string_view message);
  // Between frames, while nothing else is to be done: draws a few letters ahead, of the rest of the page and of what may come next. True: there is more.
  bool warm();
  // contracts.md: window.pipaoi.tree(), as JSON.
  std::string tree_json() const;
  const Tree& tree() const { return tree_; }
  const std::vector<std::string>& clashes() const { return clashes_; }

 private:
  void take_event(const core::json::Reader& event);
  void build(const UserEvent* event);
  float text_scale() const;  // the person's text size times that of the system
  void write_answer(core::json::Writer& out, const core::Errors& problems);
  void draw(core::json::Writer& out);

  Program& program_;
  std::unique_ptr<Canvas> canvas_;
  Viewport viewport_;
  View view_ = View::plain;
  Attention attention_;
  Tree tree_;
  Mirror mirror_;
  float height_ = 0;
  bool built_ = false;    // tree_ shows the state as it is
  bool expects_ = false;  // the canvas knows what may come after this frame
  int frames_ = 0, passes_ = 0;
  std::vector<std::string> clashes_;
};

}  // namespace shell
