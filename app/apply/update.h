// What the messages of the application screens, and the server's answers, do to the state.
#pragma once

#include <string_view>
#include <vector>

#include "app/apply/messages.h"
#include "app/state.h"
#include "core/forms/evaluate.h"
#include "shell/frame/program.h"

namespace app::apply {

void update(State& state, const Message& message, std::vector<shell::Effect>& effects);
// The answer to a "send" effect; those of other services are left alone.
void answered(State& state, std::string_view id, int status, std::string_view body, std::vector<shell::Effect>& effects);
// What the page tells of a file that was chosen ("attach"), and of one on its way ("uploading"); docs/page-protocol.md.
void attached(State& state, std::string_view told, std::vector<shell::Effect>& effects);
void uploading(State& state, std::string_view told);
// Sends what waits on the device: at the start, when the network is back, when asked.
// How many wait to be sent, applications and replies.
std::size_t unsent(const ApplyState& state);
void send_waiting(State& state, std::vector<shell::Effect>& effects);
// Asks what became of the application the screen shows, once a visit.
void ask_status(State& state, std::vector<shell::Effect>& effects);
// An address "apply/open?opened=RECEIPT.SECRET": the receipt is kept on the device and its page opened. After the device's records are known.
void open_link(State& state, std::vector<shell::Effect>& effects);

// What procedures may ask of this city now. Without a clock (prerendered files) no days are offered.
core::forms::City forms_city(const State& state);
// The draft's answers that are asked, normalised.
core::forms::Answers asked_answers(const State& state, const core::forms::Procedure& procedure);

}  // namespace app::apply
