// Whether a procedure hangs together: what its parts name is there and asked before, and every question can be reached by some answers.
#pragma once

#include "core/forms/procedure.h"

namespace core::forms {

// What does not, each with a code and which page or question, without a place: the reader knows that.
Errors reference_faults(const Procedure& procedure);

// Texts that people are shown without an easy Japanese or English one, as "forms.missing-text"; path: the place in the procedure.
Errors missing_texts(const Procedure& procedure);

}  // namespace core::forms
