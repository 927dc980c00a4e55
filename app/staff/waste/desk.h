// Changing the waste pack: what the messages and the server's answers do to the state.
#pragma once

#include <string_view>

#include "app/staff/update.h"

namespace app::staff {

// The draft of the open address; null: it is none, or not there yet.
const WasteDraft* open_draft(const State& base, const StaffState& staff);
// The address of the open draft's form, or of a step behind it.
std::string draft_href(const State& base, const char* step = "");
// Of an address below staff/waste/, its entry's kind; nullopt: it is another.
std::optional<core::waste::EntryKind> kind_at(const shell::Url& url);

void update_waste(const Whole& whole, const WasteMessage& message);
// Asks for what the open address shows.
void ask_for_waste(const Whole& whole);
// Begins the draft of the open address, once everything it begins with is here. True: it did.
bool begin_draft(const Whole& whole);
void take_edits(const Whole& whole, int status, std::string_view body);
void take_words(const Whole& whole, int status, std::string_view body);
void take_edited(const Whole& whole, const std::string& address, int status, std::string_view body);
void take_undone(const Whole& whole, int status, std::string_view body);
void take_settled(const Whole& whole, int status, std::string_view body);

}  // namespace app::staff
