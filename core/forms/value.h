// One value as an answer to one question, by itself.
#pragma once

#include "core/forms/evaluate.h"

namespace core::forms {

// Digits with a minus before them at most; nullopt: anything else, or beyond 64 bits.
std::optional<std::int64_t> whole_number(const std::string& text);

// The code of what is wrong with a normalised value ("forms.kana"); empty: nothing. detail: a number for the message. answers: all of the form, for
// options that depend on them.
std::string fault_of(const Question& question, const std::string& value, const Answers& answers, const City& city, std::string& detail);

}  // namespace core::forms
