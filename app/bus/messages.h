// What a person can ask of the bus screens.
#pragma once

#include <string>
#include <variant>

namespace app::bus {

struct TypeStop {
  std::string field, text;  // "from" or "to"
};
struct ChooseStop {
  std::string field, stop;
};
struct SwapStops {};
struct SetWhen {
  std::string kind;
};
struct SetDay {
  std::string day;
};
struct SetHour {
  std::string hour;
};
struct SetMinute {
  std::string minute;
};
struct SetCount {
  std::string who;  // adults, children, infants, wheelchairs
  std::string count;
};
struct Ask {};
struct AskAlternative {
  std::size_t index;
};
struct Take {
  std::size_t index;
};
struct Book {};
struct SendWaiting {};
struct Change {
  std::string key;
};
struct StopChanging {};  // the ride that was to be replaced stays
struct Return {
  std::string key;  // the same ride the other way round
};
struct Cancel {
  std::string key;
  bool sure;  // false: asks whether one is, or takes that question back
};
struct LookAgain {
  std::string key;
};
struct ShowMoreStops {};
struct Remove {
  std::string key;  // from this device
};

using Message = std::variant<TypeStop, ChooseStop, SwapStops, SetWhen, SetDay, SetHour, SetMinute, SetCount, Ask, AskAlternative, Take, Book, SendWaiting,
                             Change, StopChanging, Return, Cancel, LookAgain, ShowMoreStops, Remove>;

}  // namespace app::bus
