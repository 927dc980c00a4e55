// What a person can ask of the notices.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace app::notices {

struct WantTopics {
  std::vector<std::string> codes;  // all that are wanted
};
struct ShowAll {
  bool all;
};

using Message = std::variant<WantTopics, ShowAll>;

}  // namespace app::notices
