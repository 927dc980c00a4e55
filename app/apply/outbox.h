// Applications after "send": they wait on the device until they are through, with what the person does to them later, and what the city says of them is
// asked for. Invariants O1 to O3: outbox.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "app/state.h"
#include "shell/frame/program.h"

namespace app::apply {

// One that stands in ApplyState::sent and on the device.
void send_one(State& state, const std::string& key, std::vector<shell::Effect>& effects);
// Sends what stands in Sent::step, or takes the application back. `random` is there.
void take_step(State& state, const std::string& key, bool withdraws, std::vector<shell::Effect>& effects);
// How many wait to be sent: applications, steps, photos and files.
std::size_t unsent(const ApplyState& state);
// Sends what waits on the device: at the start, when the network is back, when asked.
void send_waiting(State& state, std::vector<shell::Effect>& effects);
// The answer to a "send" effect; those of other services are left alone.
void answered(State& state, std::string_view id, int status, std::string_view body, std::vector<shell::Effect>& effects);
// What the page tells of a file on its way; docs/page-protocol.md.
void uploading(State& state, std::string_view told);
// Asks what became of the application the screen shows, once a visit.
void ask_status(State& state, std::vector<shell::Effect>& effects);
// An address "apply/open?opened=RECEIPT.SECRET": the receipt is kept on the device and its page opened. After the device's records are known.
void open_link(State& state, std::vector<shell::Effect>& effects);

}  // namespace app::apply
