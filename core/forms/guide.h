// From what happened in somebody's life to what has to be done: questions, and what the answers lead to, with the reason and by when. "guide" of
// procedures.json.
#pragma once

#include "core/base/json.h"
#include "core/forms/answers.h"

namespace core::forms {

// procedures: those that entries may name. Faults are noted, those of references.h too.
Guide read_guide(const json::Reader& object, const Procedures& procedures);

// What these answers lead to, in the order of the guide, each procedure once; answers as asked() gives them for the guide's form.
std::vector<const GuideEntry*> guided(const Guide& guide, const Answers& answers);

}  // namespace core::forms
