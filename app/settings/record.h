// The settings as they are kept on the device: one small JSON record, read with suspicion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "core/base/result.h"
#include "shell/frame/program.h"

namespace app {

std::string write_settings(const Settings& settings);
// A record that is not what we wrote gives an error and nothing of it is used.
core::Result<Settings> read_settings(std::string_view record);
// On the device, as they are now.
void keep_settings(const State& state, std::vector<shell::Effect>& effects);

}  // namespace app
