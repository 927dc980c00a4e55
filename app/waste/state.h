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
};

// Searches once a change of query or dictionary, not once a build.
inline void find_items(WasteState& waste) { waste.hits = waste.index ? waste.index->search(waste.query) : std::vector<core::waste::Hit>(); }

}  // namespace app::waste
