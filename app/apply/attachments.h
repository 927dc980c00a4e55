// Photos and files: put to a draft's answers, and sent after the application that has them. See update.h.
// Invariants of the outbox, further to those of update.cpp:
//  O4  What is attached stays on the device until the server has all of it; it is named by its content, so however often it is sent it is there once.
#pragma once

#include "app/apply/messages.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::apply {

// Where the state of a question's files stands (ApplyState::attaching).
std::string attaching_place(const std::string& procedure, const std::string& page, int row, const std::string& question);
// `names`: of the question so far, changed by what was told. True: they are others now.
bool take_told(ApplyState& state, const core::forms::Question& question, const std::string& place, const std::string& told, std::vector<std::string>& names);

// All that an application announces, as it is being sent.
std::map<std::string, Travel> waiting_attachments(const core::forms::Answers& answers);
bool any_waiting(const std::map<std::string, Travel>& attached);
// The next that waits, if the application is kept and none of it is on its way.
void send_attachment(State& state, const std::string& key, std::vector<shell::Effect>& effects);
void take_attachment_answer(State& state, const std::string& key, const std::string& name, int status, std::string_view body,
                            std::vector<shell::Effect>& effects);

}  // namespace app::apply
