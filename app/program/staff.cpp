// staff.wasm: what members of staff load.
#include "app/program/program.h"
#include "app/staff/app.h"

namespace app {

std::unique_ptr<shell::Program> make_program() { return std::make_unique<staff::StaffApp>(); }

}  // namespace app
