// The table of looks as CSS for the plain view, and the pictures as JSON for the page: written by `pipaoi style` at build time.
#pragma once

#include <string>

namespace shell {

std::string stylesheet();
std::string pictures_json();

}  // namespace shell
