// Photos and files: put to a draft's answers or to a reply, and sent after the application that has them.
// Invariants of the outbox, further to those of outbox.cpp:
//  O4  What is attached stays on the device until the server has all of it; it is named by its content, so however often it is sent it is there once.
#pragma once

#include "app/apply/messages.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::apply {

// Where the state of a question's files stands (ApplyState::attaching).
std::string attaching_place(const std::string& procedure, const std::string& page, int row, const std::string& question);
// Files of this place, or of one below it, are still being made ready.
bool attaching_busy(const ApplyState& state, const std::string& place);
// Nothing goes on there any more: `place` is of a draft, a page or a row, and all below it.
void forget_attaching(ApplyState& state, const std::string& place);
// What the page tells of a chosen file ("attach" in docs/page-protocol.md): "PLACE busy", "PLACE add NAME", "PLACE fault WHY".
void attached(State& state, std::string_view told, std::vector<shell::Effect>& effects);

// All that an application announces, as it is being sent.
std::map<std::string, Travel> waiting_attachments(const core::forms::Procedure& procedure, const core::forms::Answers& answers);
bool any_waiting(const std::map<std::string, Travel>& attached);
// The next that waits, if the application is kept and none of it is on its way.
void send_attachment(State& state, const std::string& key, std::vector<shell::Effect>& effects);
void take_attachment_answer(State& state, const std::string& key, const std::string& name, int status, std::string_view body,
                            std::vector<shell::Effect>& effects);

}  // namespace app::apply
