// What a member of staff can ask of the screens.
#pragma once

#include <string>
#include <variant>

namespace app::staff {

struct TypeName {
  std::string text;
};
struct TypePassword {
  std::string text;
};
struct SignIn {};
struct SignOut {};
struct Again {};  // ask the server once more for what the screen shows
struct ChooseKind {
  std::string receipt, kind;
};
struct TypeMessage {
  std::string receipt, text;
};
struct Decide {
  std::string receipt;
};

struct TypeCaller {
  std::string name;
};
struct TypePhone {
  std::string number;
};
struct TakeOffer {
  std::size_t index;
};
struct BookByPhone {};
struct NextCaller {};

using Message =
    std::variant<TypeName, TypePassword, SignIn, SignOut, Again, ChooseKind, TypeMessage, Decide, TypeCaller, TypePhone, TakeOffer, BookByPhone, NextCaller>;

}  // namespace app::staff
