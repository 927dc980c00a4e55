// See files.h.
#include "app/files.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

// Those that begin with a slash are no city's.
constexpr std::array<const char*, 11> kNames{"municipality.json",     "waste.json",           "waste_items.json", "procedures.json",
                                             "postal.json",           "stops.json",           "ride.json",        "places.json",
                                             "/lessons/lessons.json", "/municipalities.json", "evacuation.json"};

// State or const State: a reference to the file's Load.
template <class S>
auto& load_of(S& state, DataFile file) {
  switch (file) {
    case DataFile::municipality: return state.city.state;
    case DataFile::waste: return state.waste.calendar.state;
    case DataFile::waste_items: return state.waste.items;
    case DataFile::procedures: return state.apply.procedures.state;
    case DataFile::postal: return state.apply.postal.state;
    case DataFile::stops: return state.bus.stops.state;
    case DataFile::places: return state.visit.places.state;
    case DataFile::ride: return state.bus.service.state;
    case DataFile::lessons: return state.learn.lessons.state;
    case DataFile::neighbours: return state.neighbours.state;
    case DataFile::evacuation: return state.safety.evacuation.state;
  }
  return state.city.state;
}

template <class T>
void take(Loaded<T>& to, int status, std::string_view body, DataFile file, core::Result<T> (*read)(std::string_view, const std::string&)) {
  const bool here = status == 200;
  to.missing = status == 404;
  core::Result<T> value = here ? read(body, kNames[static_cast<std::size_t>(file)]) : core::fail("net", "");
  to.damaged = here && !value;
  to.state = value ? Load::done : Load::failed;
  if (value) to.value = std::move(*value);
}

void take_items(waste::WasteState& waste, bool here, std::string_view body) {
  if (!waste.calendar.value) return;
  core::waste::Pack& pack = *waste.calendar.value;
  std::vector<core::waste::Item> before = std::exchange(pack.items, {});
  const bool good = here && core::waste::read_items(body, kNames[static_cast<std::size_t>(DataFile::waste_items)], pack).empty();
  waste.items_damaged = here && !good;
  waste.items = good ? Load::done : Load::failed;
  // The index and what it found name things by their place: they stay true to the list they were made of.
  if (good) waste.index.emplace(pack.items);
  else pack.items = std::move(before);
  find_items(waste);
}

}  // namespace

bool may_be_city(std::string_view id) {
  if (id.empty() || id.size() > 64) return false;
  for (const char c : id)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  return true;
}

std::string address_of(const State& state, DataFile file) {
  const char* name = kNames[static_cast<std::size_t>(file)];
  return name[0] == '/' ? name : state.pack_root + state.city_id() + "/" + name;
}

std::string catalog_address(core::Language language) { return "/i18n/" + std::string(core::language_code(language)) + ".json"; }

void ask_for(State& state, DataFile file, std::vector<shell::Effect>& effects) {
  if (file == DataFile::waste_items && !state.waste.calendar.value) return;
  Load& load = load_of(state, file);
  if (load != Load::idle) return;
  load = Load::loading;
  effects.push_back({"fetch", address_of(state, file), ""});
}

bool take_file(State& state, std::string_view address, int status, std::string_view body) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    const auto file = static_cast<DataFile>(i);
    if (address != address_of(state, file)) continue;
    switch (file) {
      case DataFile::municipality:
        state.city_unknown = status == 404;
        take(state.city, status, body, file, core::read_municipality);
        break;
      case DataFile::waste:
        take(state.waste.calendar, status, body, file, core::waste::read_pack);
        state.waste.changed_by.clear();
        forget_items(state.waste);
        break;
      case DataFile::waste_items: take_items(state.waste, status == 200, body); break;
      case DataFile::procedures: take(state.apply.procedures, status, body, file, core::forms::read_procedures); break;
      case DataFile::postal: take(state.apply.postal, status, body, file, core::read_postal_codes); break;
      case DataFile::stops: take(state.bus.stops, status, body, file, core::ride::read_stops); break;
      case DataFile::places: take(state.visit.places, status, body, file, core::visit::read_places); break;
      case DataFile::lessons: take(state.learn.lessons, status, body, file, core::lessons::read_lessons); break;
      case DataFile::evacuation: take(state.safety.evacuation, status, body, file, core::safety::read_evacuation); break;
      case DataFile::neighbours: take(state.neighbours, status, body, file, core::read_neighbours); break;
      case DataFile::ride: take(state.bus.service, status, body, file, core::ride::read_service); break;
    }
    return true;
  }
  return false;
}

void forget_failures(State& state) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (Load& load = load_of(state, static_cast<DataFile>(i)); load == Load::failed) load = Load::idle;
}

std::vector<DataFile> needed_files(const State& state) {
  using enum DataFile;
  if (state.url.segments.empty()) return {neighbours};
  if (!may_be_city(state.city_id())) return {};
  std::vector<DataFile> out{municipality, waste};
  const auto add = [&](std::initializer_list<DataFile> files) { out.insert(out.end(), files); };
  const std::string service = state.url.segment(1), screen = state.url.segment(2);
  if (service == "apply") add({procedures, postal, waste_items});
  if (service == "apply" && screen.empty()) add({neighbours});
  if (service == "bus") add({stops, ride});
  if (service == "learn") add({lessons});
  if (service == "visit") add({places});
  if (service == "towns") add({neighbours});
  if (service == "safety") add({evacuation});
  if (service == "search") add({procedures, waste_items});
  if (service == "waste" && (screen == "search" || screen == "item" || screen == "quiz")) add({waste_items});
  return out;
}

std::vector<DataFile> further_files(const State& state) {
  using enum DataFile;
  std::vector<DataFile> out;
  if (!may_be_city(state.city_id())) return out;
  const auto add = [&](std::initializer_list<DataFile> files) { out.insert(out.end(), files); };
  const std::string service = state.url.segment(1);
  if ((service == "search" || service == "about") && state.city.value) {
    const auto offered = [&](const char* one) { return state.city.value->offer(one); };
    add({waste_items, lessons});
    if (offered("apply")) add({procedures});
    if (offered("bus")) add({stops, ride});
    if (offered("visit")) add({places});
    add({neighbours});
    if (service == "about") add({evacuation});
  }
  if (service.empty() && !(state.apply.drafts.empty() && state.apply.sent.empty())) add({procedures});
  if (service.empty() && !state.bus.rides.empty()) add({stops, ride});
  if (!state.waste.query.empty()) add({waste_items});
  return out;
}

bool all_over(const State& state, const std::vector<DataFile>& files) {
  return std::all_of(files.begin(), files.end(), [&](DataFile file) {
    if (file == DataFile::waste_items && !state.waste.calendar.value) return true;  // it was never asked for
    const Load load = load_of(state, file);
    return load == Load::done || load == Load::failed;
  });
}

}  // namespace app
