// gallery.wasm: what those who build the widgets look at.
#include "app/gallery/gallery.h"
#include "app/program/program.h"

namespace app {

std::unique_ptr<shell::Program> make_program() { return std::make_unique<gallery::Gallery>(); }

}  // namespace app
