// What a person can ask of the waste screens.
#pragma once

#include <string>
#include <variant>

namespace app::waste {

struct SetArea {
  std::string area;
  std::string then;  // address to go to
};
struct SetQuery {
  std::string text;
};
struct SetTownQuery {
  std::string text;
};
// What is collected today has been put out, or not after all.
struct PutOut {
  std::string category;
  bool out = true;
};
struct WantReminder {
  std::string category;
  bool wanted = true;
};
struct RemindInEvening {
  bool evening = true;
};

// Of words that were not found.
struct TellWords {};
struct DropWords {};

using Message = std::variant<SetArea, SetQuery, SetTownQuery, PutOut, WantReminder, RemindInEvening, TellWords, DropWords>;

}  // namespace app::waste
