// pipaoi.wasm: what residents and visitors load.
#include "app/app.h"
#include "app/program/program.h"

namespace app {

std::unique_ptr<shell::Program> make_program() { return std::make_unique<App>(); }

}  // namespace app
