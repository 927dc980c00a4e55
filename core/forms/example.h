// Valid answers to any procedure, made from its own rules: for tests, for `pipaoi apply example`, and as a check that a procedure can be
// finished at all.
#pragma once

#include "core/forms/evaluate.h"

namespace core::forms {

// Each page that is asked with what was answered so far; the first option that does not end the procedure; the least number of rows.
Answers example_answers(const Procedure& procedure, const City& city);

}  // namespace core::forms
