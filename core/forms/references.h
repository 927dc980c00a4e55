// Whether a procedure hangs together: what its parts name is there and asked before, every question can be reached by some answers, and no text lacks the
// languages every procedure has.
#pragma once

#include "core/forms/procedure.h"

namespace core::forms {

// What does not, each with a code and which page or question, without a place: the reader knows that.
Errors reference_faults(const Procedure& procedure);

// Texts that people are shown without an easy Japanese or English one, as "forms.missing-text"; path: the place in the procedure.
Errors missing_texts(const Procedure& procedure);
Errors missing_texts(const Guide& guide);

}  // namespace core::forms
