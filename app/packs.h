// The files a program fetches: catalogues, and those of the city's pack. Asked for once, read when they come.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "shell/frame/program.h"

namespace app {

// City ids name folders of the server; nothing else is ever asked for.
bool may_be_city(std::string_view id);

std::string catalog_address(core::Language language);

enum class PackFile : std::uint8_t { municipality, waste, waste_items, procedures, postal, stops, ride, places };
// Nothing happens if it was asked for before (see Load). Items need the calendar: asked for before it is here, they wait.
void ask_for(State& state, PackFile file, std::vector<shell::Effect>& effects);
// False: not a file of this city's pack. A file that does not come, or is damaged, leaves what was there before.
bool take_pack_file(State& state, std::string_view address, int status, std::string_view body);
// What failed may be asked for again.
void forget_failures(State& state);

}  // namespace app
