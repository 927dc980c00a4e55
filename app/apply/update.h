// What the messages of the application screens do to the state.
#pragma once

#include <string_view>
#include <vector>

#include "app/apply/messages.h"
#include "app/state.h"
#include "core/forms/evaluate.h"
#include "shell/frame/program.h"

namespace app::apply {

void update(State& state, const Message& message, std::vector<shell::Effect>& effects);

// What procedures may ask of this city now. Without a clock (prerendered files) no days are offered.
core::forms::City forms_city(const State& state);
// The draft's answers that are asked, normalised.
core::forms::Answers asked_answers(const State& state, const core::forms::Procedure& procedure);

}  // namespace app::apply
