// Files packed into one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace server {

// name, content. The same files give the same bytes: none carries a time. nullopt: out of memory.
std::optional<std::string> zip_of(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace server
