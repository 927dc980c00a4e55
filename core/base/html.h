// Text as it stands in HTML and XML, between tags and in quoted attributes.
#pragma once

#include <string>
#include <string_view>

namespace core {

std::string escape_html(std::string_view text);

}  // namespace core
