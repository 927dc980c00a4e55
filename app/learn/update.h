// What the messages of the lesson screens do to the state. The device keeps one record, "learn": the lessons that were finished.
#pragma once

#include <string_view>
#include <vector>

#include "app/learn/messages.h"
#include "app/state.h"
#include "shell/frame/program.h"

namespace app::learn {

void update(State& state, const Message& message, std::vector<shell::Effect>& effects);
void take_record(LearnState& state, std::string_view key, std::string_view value);

}  // namespace app::learn
