// The files a program fetches: which a screen needs, where they lie, how they are read. Asked for once.
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

// Of the city's pack, but for lessons and neighbours: these are the same for all cities.
enum class DataFile : std::uint8_t { municipality, waste, waste_items, procedures, postal, stops, ride, places, lessons, neighbours, evacuation };
std::string address_of(const State& state, DataFile file);
// Nothing happens if it was asked for before (see Load). Items need the calendar: asked for before it is here, they wait.
void ask_for(State& state, DataFile file, std::vector<shell::Effect>& effects);
// False: not one of these files. A file that does not come, or is damaged, leaves what was there before.
bool take_file(State& state, std::string_view address, int status, std::string_view body);
// What failed may be asked for again.
void forget_failures(State& state);

// What the screen of the address cannot do without: the page is ready when all of it is here or has failed, and prerendered pages have it
// sent along.
std::vector<DataFile> needed_files(const State& state);
// What it shows besides, when it comes.
std::vector<DataFile> further_files(const State& state);
bool all_over(const State& state, const std::vector<DataFile>& files);

}  // namespace app
