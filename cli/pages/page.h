// One page of the app as HTML: the app run without a window. cli/pages alone of cli sees app.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/app.h"
#include "app/staff/app.h"

namespace cli {

// What the program would fetch, by its address ("/packs/bibai/waste.json", "/i18n/ja.json"); nullopt: it is not there.
using ReadAddress = std::function<std::optional<std::string>(const std::string& address)>;

struct PageSources {
  std::string template_text;  // web/template.html as the build filled it in, with holes for what differs from page to page
  ReadAddress read;
};

std::string page_address(const std::string& path, core::Language language);
// The page at a path without language; an error text where something that every page needs is missing. What the app fetched serves its next pages too.
// Pages hold nothing that depends on the clock or the person.
tl::expected<std::string, std::string> page(const PageSources& sources, const std::string& path, core::Language language, app::App& app);
tl::expected<std::string, std::string> page(const PageSources& sources, const std::string& path, core::Language language, app::staff::StaffApp& app);

}  // namespace cli
