// Words somebody searched for and did not find. They are kept on the device, and go to the city when the person says so, without saying whose they are.
//
// Record "unknown-words.CITY": {"kept":[...],"sending":[...],"key":"..."}. What is being sent stays in the record until the server has it, under one
// Idempotency-Key: no word is lost, and none is counted twice.
#pragma once

#include <string_view>
#include <vector>

#include "app/state.h"
#include "shell/frame/program.h"

namespace app::waste {

// The word in the search field, where nothing was found for it and it may be told; nullopt: else.
std::optional<std::string> unknown_word(const State& state);
// The person goes on to another screen: the word is kept.
void keep_unknown_word(State& state, std::vector<shell::Effect>& effects);
// What is kept, and the word in the field, goes to the city; or is deleted.
void tell_words(State& state, std::vector<shell::Effect>& effects);
void drop_words(State& state, std::vector<shell::Effect>& effects);

// How many wait for a network.
inline std::size_t unsent_words(const WasteState& state) { return state.unknown.sending.size(); }
void send_waiting_words(State& state, std::vector<shell::Effect>& effects);
void take_words_answer(State& state, std::string_view id, int status, std::string_view body, std::vector<shell::Effect>& effects);
void take_words_record(WasteState& state, const std::string& city, std::string_view key, std::string_view value);

}  // namespace app::waste
