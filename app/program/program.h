// Which program a wasm file holds: each is browser_main.cpp with one definition of this.
#pragma once

#include <memory>

#include "shell/frame/program.h"

namespace app {

std::unique_ptr<shell::Program> make_program();

}  // namespace app
