// See packs.h.
#include "app/packs.h"

#include <array>

namespace app {
namespace {

constexpr std::array<const char*, 8> kNames{"municipality.json", "waste.json", "waste_items.json", "procedures.json",
                                            "postal.json",       "stops.json", "ride.json",        "places.json"};

std::string address_of(const State& state, PackFile file) { return state.pack_root + state.city_id() + "/" + kNames[static_cast<std::size_t>(file)]; }

Load& load_of(State& state, PackFile file) {
  switch (file) {
    case PackFile::municipality: return state.city.state;
    case PackFile::waste: return state.waste.calendar.state;
    case PackFile::waste_items: return state.waste.items;
    case PackFile::procedures: return state.apply.procedures.state;
    case PackFile::postal: return state.apply.postal.state;
    case PackFile::stops: return state.bus.stops.state;
    case PackFile::places: return state.visit.places.state;
    case PackFile::ride: return state.bus.service.state;
  }
  return state.city.state;
}

template <class T>
void take(Loaded<T>& to, int status, std::string_view body, PackFile file, core::Result<T> (*read)(std::string_view, const std::string&)) {
  const bool here = status == 200;
  to.missing = status == 404;
  core::Result<T> value = here ? read(body, kNames[static_cast<std::size_t>(file)]) : core::fail("net", "");
  to.damaged = here && !value;
  to.state = value ? Load::done : Load::failed;
  if (value) to.value = std::move(*value);
}

void take_items(WasteState& waste, bool here, std::string_view body) {
  if (!waste.calendar.value) return;
  const bool good = here && core::waste::read_items(body, kNames[static_cast<std::size_t>(PackFile::waste_items)], *waste.calendar.value).empty();
  waste.items_damaged = here && !good;
  waste.items = good ? Load::done : Load::failed;
  if (good) waste.index.emplace(waste.calendar.value->items);
  find_items(waste);
}

}  // namespace

bool may_be_city(std::string_view id) {
  if (id.empty() || id.size() > 64) return false;
  for (const char c : id)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  return true;
}

std::string catalog_address(core::Language language) { return "/i18n/" + std::string(core::language_code(language)) + ".json"; }

void ask_for(State& state, PackFile file, std::vector<shell::Effect>& effects) {
  if (file == PackFile::waste_items && !state.waste.calendar.value) return;
  Load& load = load_of(state, file);
  if (load != Load::idle) return;
  load = Load::loading;
  effects.push_back({"fetch", address_of(state, file), ""});
}

bool take_pack_file(State& state, std::string_view address, int status, std::string_view body) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const auto file = static_cast<PackFile>(i);
    if (address != address_of(state, file)) continue;
    switch (file) {
      case PackFile::municipality:
        state.city_unknown = status == 404;
        take(state.city, status, body, file, core::read_municipality);
        break;
      case PackFile::waste: take(state.waste.calendar, status, body, file, core::waste::read_pack); break;
      case PackFile::waste_items: take_items(state.waste, status == 200, body); break;
      case PackFile::procedures: take(state.apply.procedures, status, body, file, core::forms::read_procedures); break;
      case PackFile::postal: take(state.apply.postal, status, body, file, core::read_postal_codes); break;
      case PackFile::stops: take(state.bus.stops, status, body, file, core::ride::read_stops); break;
      case PackFile::places: take(state.visit.places, status, body, file, core::visit::read_places); break;
      case PackFile::ride: take(state.bus.service, status, body, file, core::ride::read_service); break;
    }
    return true;
  }
  return false;
}

void forget_failures(State& state) {
  if (state.neighbours.state == Load::failed) state.neighbours.state = Load::idle;
  if (state.learn.lessons.state == Load::failed) state.learn.lessons.state = Load::idle;
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (Load& load = load_of(state, static_cast<PackFile>(i)); load == Load::failed) load = Load::idle;
}

}  // namespace app
