// What the application knows at one moment. Screens read it; update.cpp changes it.
#pragma once

#include <optional>
#include <string>

#include "app/apply/state.h"
#include "app/bus/state.h"
#include "app/catalog.h"
#include "app/learn/state.h"
#include "app/loaded.h"
#include "app/notices/state.h"
#include "app/safety/state.h"
#include "app/visit/state.h"
#include "app/waste/state.h"
#include "core/base/calendar.h"
#include "core/base/municipality.h"
#include "core/base/neighbours.h"
#include "shell/route/url.h"

namespace app {

struct Settings {
  std::optional<core::Language> language;  // nullopt: never chosen
  int text_size = 100;
  std::string theme = "system";
  bool plain = false;
  std::string city;                         // used last; "/" leads there
  std::string waste_area;                   // area id of that city
  std::set<core::notices::Topic> unwanted;  // topics of notices
};

struct State {
  Catalog words;
  core::Language language = core::Language::ja;         // of what is shown
  core::Language wanted_language = core::Language::ja;  // differs while its catalogue is on the way
  bool catalog_missing = false;                         // the wanted language could not be had
  shell::Url url;
  Settings settings;
  bool settings_known = false;  // the device's record has been read
  bool settings_damaged = false;
  std::optional<core::Date> today;  // nullopt in prerendered files: nothing there may depend on the clock
  int minute = 0;                   // of the day
  Loaded<core::Municipality> city;
  bool city_unknown = false;  // the server has no such municipality
  waste::WasteState waste;
  apply::ApplyState apply;
  bus::BusState bus;
  learn::LearnState learn;
  visit::VisitState visit;
  notices::NoticesState notices;
  safety::SafetyState safety;
  std::optional<core::Position> position;  // of the device, once asked for
  bool position_unknown = false;           // it was asked for and could not be had
  Loaded<core::Neighbours> neighbours;
  std::string pack_root = "/packs/";  // where the files of cities lie; a lesson's town lies elsewhere
  std::string origin;                 // of the page ("https://example.jp"), for links that leave this device; empty in prerendered files
  std::string random;                 // from the page: Idempotency-Keys are made of it and a count, in all cities
  int keys_made = 0;
  bool forgotten = false;                      // "delete from this device" was carried out: nothing is kept until the page starts again
  bool store_failed = false;                   // the device could not keep something
  std::map<std::string, std::string> records;  // of the device, all cities', as they stand there
  bool asks_forget = false;                    // "delete" was pressed once
  bool asks_shared = false;                    // so was "shared device"
  bool update_ready = false, offline_ready = false;
  bool insecure = false;                          // opened without encryption: browsers keep nothing for offline then, and give no camera and no position
  bool shared = false;                            // a device of a class room or a counter: nothing is kept, "finish and clear" stands in the header
  std::size_t asks_finish = 0;                    // "finish" was pressed while so many things wait to be sent
  bool idle = false;                              // nobody has touched the shared device for a while: the next person's screen comes soon
  bool speaking = false, speech_missing = false;  // よみあげ

  // A new Idempotency-Key. `random` is there.
  std::string new_key() { return random + "-" + std::to_string(++keys_made); }
  std::string city_id() const { return url.segment(0); }
  // "applications" -> "/api/v1/bibai/applications".
  std::string api(std::string_view path) const { return "/api/v1/" + city_id() + "/" + std::string(path); }
  // An address of this city in the language in use: "waste/calendar" -> "/bibai/waste/calendar?lang=en".
  std::string href(std::string_view path, std::map<std::string, std::string> query = {}) const;
};

// local_time: YYYY-MM-DDThh:mm; anything shorter changes nothing.
void set_clock(State& state, std::string_view local_time);

}  // namespace app
