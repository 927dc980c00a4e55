// Pages of the app for a running server.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/pages/made_pages.h"

namespace cli {

// template_text: as the build left it. read: a file the server serves, by its address.
std::unique_ptr<server::PageMaker> page_maker(const std::string& template_text, const std::function<std::optional<std::string>(const std::string&)>& read);

}  // namespace cli
