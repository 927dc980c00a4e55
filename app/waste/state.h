// What the waste screens know: the pack, what is searched for, what was put out today, what to be reminded of.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/loaded.h"
#include "core/waste/pack.h"
#include "core/waste/search.h"

namespace app::waste {

// What a calendar file shall hold; kept on the device.
struct Reminders {
  std::set<std::string> unwanted;  // category ids
  bool evening = true;             // the evening before; else on the morning itself
};

// What was searched for and not found; see unknown_words.h.
struct UnknownWords {
  std::vector<std::string> kept;             // not told yet, oldest first
  std::vector<std::string> sending;          // on their way to the city, or waiting for a network
  std::string key;                           // their Idempotency-Key
  std::set<std::string> told;                // in this visit
  bool on_the_way = false, started = false;  // started: what waits was sent once this visit
};

struct WasteState {
  Loaded<core::waste::Pack> calendar;
  Load items = Load::idle;
  bool items_damaged = false;
  std::optional<core::waste::ItemIndex> index;
  std::size_t pack_suspensions = 0;    // of the pack itself; behind them stand those that notices tell
  std::string changed_by;              // the notices they come from
  std::string query;                   // what stands in the item search
  std::vector<core::waste::Hit> hits;  // what it finds; see find_items()
  std::string town_query;              // what stands in the town search
  std::optional<core::Date> put_out_on;
  std::set<std::string> put_out;  // category ids, on that day
  Reminders reminders;
  UnknownWords unknown;
};

// The items belong to a calendar that is no longer here: they are to be fetched again.
inline void forget_items(WasteState& waste) {
  waste.items = Load::idle;
  waste.index.reset();
  waste.hits.clear();
}

// Searches once a change of query or dictionary, not once a build.
inline void find_items(WasteState& waste) { waste.hits = waste.index ? waste.index->search(waste.query) : std::vector<core::waste::Hit>(); }

}  // namespace app::waste
