// The bus on the device: "ride:CITY:KEY" a ride, "bus-wish:CITY" what was chosen last.
#pragma once

#include <string>
#include <string_view>

#include "app/bus/state.h"
#include "core/base/json.h"

namespace app::bus {

std::string ride_key(const std::string& city, const std::string& key);
std::string wish_key(const std::string& city);
std::string write_ride(const Ride& ride);
std::string write_wish(const Wish& wish);

// How many ride, as the API and the records write it; into an object that is open, under "party".
void write_party(core::json::Writer& out, const core::ride::Party& party);
core::ride::Party read_party(const core::json::Reader& party);

// Into the state of this city; an empty value takes it out. Records of others are left alone, damaged ones told in state.damaged.
void take_record(BusState& state, const std::string& city, std::string_view key, std::string_view value);

}  // namespace app::bus
