// Places on a schematic map, numbered, and the list of the same places below it: whoever cannot see the map loses nothing.
#pragma once

#include <vector>

#include "shell/ui/ui.h"

namespace shell {

struct MapPlace {
  std::string key;
  double longitude = 0, latitude = 0;  // degrees
  Words words;
  std::string href;
};

// Directions are true, distances only roughly: places that would lie on each other are moved apart. At most 50 places are shown.
void place_map(Ui& ui, std::string_view key, const Words& caption, const std::vector<MapPlace>& places);

}  // namespace shell
