// Lists in header fields: elements between commas, white space around them (RFC 9110 5.6.1).
#pragma once

#include <algorithm>
#include <string_view>

namespace server {

inline std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

template <class Visit>
void each_of_list(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const std::string_view part = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), part.size() + 1));
    visit(trim(part));
  }
}

}  // namespace server
