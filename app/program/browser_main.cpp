// A browser program's doors for the page: start, frame, work and tree. Which program it is, make_program() says (residents.cpp, staff.cpp). Strings are UTF-8
// in wasm memory.
#include <emscripten.h>

#include <memory>
#include <string>

#include "app/program/program.h"
#include "shell/frame/host.h"
#include "shell/platform/browser/browser.h"

namespace {

struct Running {
  std::unique_ptr<shell::Program> program = app::make_program();
  shell::browser::CanvasGlyphs glyphs;
  std::unique_ptr<shell::Host> host;
  std::string answer;
};

Running& running() {
  static Running instance;
  return instance;
}

}  // namespace

extern "C" {

// with_canvas: 0 where the page found no WebGL 2. Returns 1 when the canvas view is there.
EMSCRIPTEN_KEEPALIVE int pipaoi_start(int with_canvas) {
  Running& run = running();
  std::unique_ptr<shell::Canvas> canvas;
  if (with_canvas) canvas = std::make_unique<shell::Canvas>(run.glyphs, shell::browser::make_surface);
  if (canvas && !canvas->open()) canvas = nullptr;
  const bool opened = canvas != nullptr;
  run.host = std::make_unique<shell::Host>(*run.program, std::move(canvas));
  return opened ? 1 : 0;
}

// message: from the page, freed by it. The answer is valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* pipaoi_frame(const char* message) {
  running().answer = running().host->frame(message);
  return running().answer.c_str();
}

// 1: there is more to do; 2: the screen has changed; 3: both.
EMSCRIPTEN_KEEPALIVE int pipaoi_work() {
  const shell::Work told = running().program->work();
  return (told.more ? 1 : 0) + (told.show ? 2 : 0);
}

// 1: there is more to do.
EMSCRIPTEN_KEEPALIVE int pipaoi_warm() { return running().host->warm() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE const char* pipaoi_tree() {
  running().answer = running().host->tree_json();
  return running().answer.c_str();
}
}
