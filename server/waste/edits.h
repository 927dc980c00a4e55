// The waste pack, changed by the city's staff.
//   GET  staff/waste/edits              -> {"number","edits":[...]}: what was changed, latest first
//   POST staff/waste/edits {"kind","id","value","seen"} -> 201 {"number","id"}: puts an entry in the place of the one with that id (null: a new one), or takes
//                                          it out (value null). seen: the number of the last change the clerk knew of; 409 where the entry was changed since.
//   POST staff/waste/edits/{number}/undo -> 201 {"number","id"}: the entry as it was before. 409 where it was changed again since.
// What was changed is served at once under /packs/{city}/, by every server of the city.
#pragma once

#include "server/api/endpoint.h"

namespace server {

Prepared list_edits(const Call& call);
Answer publish_edit(const Call& call, Store& store);
Answer undo_edit(const Call& call, Store& store);

// Brings a city's pack up to what the store has. False: the store does not answer.
bool follow_edits(Cities& cities, Store& store, const std::string& city);
// Those of all cities, where something was changed: to be called now and then, as another server may have done it.
void follow_all_edits(Cities& cities, Store& store);

}  // namespace server
