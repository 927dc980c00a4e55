// The screens of /bus.
//   bus               the wish: from, to, when, who; ?from= and ?to= choose a stop
//   bus/stops         every stop; by distance where the device tells where it is
//   bus/offers        what the server offers for the wish, or why nothing, and the nearest times
//   bus/confirm       the chosen offer once more; book
//   bus/ride?key=     one ride of this device: waiting, booked with its code, lost, or cancelled
#pragma once

#include "app/bus/state.h"
#include "app/common/context.h"

namespace app {

void bus_screen(const Context& context);
void bus_stops_screen(const Context& context);
void bus_offers_screen(const Context& context);
void bus_confirm_screen(const Context& context);
void bus_ride_screen(const Context& context);

namespace bus {

// Parts the screens share.

// True when stops and hours are there; else says that they load, failed, or that this municipality has no bus.
bool bus_or_told(const Context& context);
// The name of a stop; of one that is gone from the pack, its id.
shell::Words stop_words(const Context& context, const std::string& id);
shell::Words route_words(const Context& context, const std::string& from, const std::string& to);
// The day of an RFC 3339 time, in words.
std::string day_text(const Context& context, const std::string& rfc3339);
// "大人 1　子ども 2": who rides.
std::string party_text(const Context& context, const core::ride::Party& party);
// What happens, in order: be there (if that is still to be done), get on, arrive.
void timeline(const Context& context, const std::string& from, const std::string& to, const Times& times, bool be_there = true);
// The wish's fields as children of a form that is open, and what is missing in it, above the form.
void wish_faults(const Context& context, const std::string& form_id);
void wish_fields(const Context& context);
// What the server said: loading, failed, offers with a button each, or the reason and other times. Sends Take, AskAlternative, Ask.
void offer_list(const Context& context);
// The telephone by which one can book, too.
void telephone(const Context& context);
// What is being changed, and the way out; nothing where no ride is to be replaced. key: of that ride.
void changing(const Context& context, const std::string& key);
// Whether a ride of this device lies ahead.
bool any_ahead(const Context& context);
// The rides of this device as links.
void ride_rows(const Context& context, bool with_past);

}  // namespace bus
}  // namespace app
