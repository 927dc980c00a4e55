// The two answers of a yes-no question, in every language: they belong to the kind, not to a procedure.
#pragma once

#include <vector>

#include "core/forms/procedure.h"

namespace core::forms {

// "yes" and "no".
std::vector<Option> yes_and_no();
// "yes": of a consent.
std::vector<Option> only_yes();

}  // namespace core::forms
