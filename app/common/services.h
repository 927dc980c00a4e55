// The services a municipality may offer, in the order they stand on home: their id in packs and addresses, their name, their picture.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "app/catalog.h"
#include "shell/theme/pictures.h"

namespace app {

struct Service {
  std::string_view id;
  Text name;
  shell::Picture picture;
};
inline constexpr std::array<Service, 5> kServices{{{"waste", Text::waste_title, shell::Picture::recycle},
                                                   {"apply", Text::apply_title, shell::Picture::form},
                                                   {"bus", Text::bus_title, shell::Picture::bus},
                                                   {"learn", Text::learn_title, shell::Picture::smartphone},
                                                   {"visit", Text::visit_title, shell::Picture::place}}};

// Null: not a service.
inline const Service* service_of(std::string_view id) {
  const auto* found = std::find_if(kServices.begin(), kServices.end(), [&](const Service& one) { return one.id == id; });
  return found == kServices.end() ? nullptr : found;
}

}  // namespace app
