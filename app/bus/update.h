// What the messages of the bus screens, and the server's answers, do to the state.
//
// Invariants of booking (as of the outbox, app/apply/outbox.cpp):
//  B1  A ride stands on the device, under its key, before the network is asked.
//  B2  The key is the Idempotency-Key of every attempt: however often it is sent, it is booked once.
//  B3  A ride that replaces another cancels it only after it is booked itself, and goes on trying until the other is gone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/bus/messages.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::bus {

void update(State& state, const Message& message, std::vector<shell::Effect>& effects);
// The answer to a "send" effect; those of other services are left alone.
void answered(State& state, std::string_view id, int status, std::string_view body, std::vector<shell::Effect>& effects);
// How many bookings wait to be sent.
std::size_t unsent(const BusState& state);
void send_waiting(State& state, std::vector<shell::Effect>& effects);
// Asks the server for the wish as it stands; it has no gap.
void ask_offers(State& state, std::vector<shell::Effect>& effects);
// For the address: takes ?from= and ?to= of a code or a link into the wish, and asks how the ride that is shown stands.
void ask_for_screen(State& state, std::vector<shell::Effect>& effects);

// Days that can be booked, from today.
std::vector<core::Date> days_to_choose(const State& state);
// Of the wish, or where nothing was chosen: the first such day, and the next full hour in which the bus runs.
std::string chosen_day(const State& state);
std::string chosen_hour(const State& state);
std::string chosen_minute(const State& state);

enum class WishGap : std::uint8_t { none, from, to, same, nobody };
WishGap gap(const Wish& wish);

}  // namespace app::bus
