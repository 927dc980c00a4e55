// The waste pack, changed by the city's staff.
//   GET  staff/waste/edits              -> {"number","edits":[...]}: what was changed, latest first
//   POST staff/waste/edits {"kind","id","value","seen"} -> 201 {"number","id"}: puts an entry in the place of the one with that id (null: a new one), or takes
//                                          it out (value null). seen: the number of the last change the clerk knew of; 409 where the entry was changed since.
//   POST staff/waste/edits/{number}/undo -> 201 {"number","id"}: the entry as it was before. 409 where it was changed again since.
// What was changed is served under /packs/{city}/: at once by the server that took it, by the others of the city when they look next. Both files say up to
// which number they are ("edition"); a clerk's `seen` is that of the files the draft began with.
//
// Invariants:
//  W1  What is served is a pack: a change after which it would not be one is refused, also beside another at the same moment.
//  W2  Nobody's change is overwritten unseen: of one entry, a change must have seen the one before.
//  W3  Each change can be taken back, once nothing stands on it, and nothing is ever taken out of the history.
//  W4  A request that comes twice is one change, with one answer.
#pragma once

#include <chrono>

#include "server/api/endpoint.h"

namespace server {

Prepared list_edits(const Call& call);
Answer publish_edit(const Call& call, Store& store);
Answer undo_edit(const Call& call, Store& store);

// Brings a city's pack up to what the store has. False: the store does not answer.
bool follow_edits(Cities& cities, Store& store, const std::string& city);
// Those of all cities, where something was changed: to be called this often, as another server may have done it.
inline constexpr std::chrono::milliseconds kEditsPause{500};
void follow_all_edits(Cities& cities, Store& store);

}  // namespace server
