// The English sentence of an error, for the command line and logs: what, where, what to do. One table of codes.
#pragma once

#include <string>

#include "core/base/result.h"

namespace core {

std::string error_text(const Error& error);

}  // namespace core
