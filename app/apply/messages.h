// What a person can ask of the application screens.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace app::apply {

// What cannot be undone is asked once more, at another place.
enum class Sure : std::uint8_t { ask, yes, no };

struct Begin {
  std::string procedure, item;  // item: of the waste search, or empty
};
struct Answered {
  std::string procedure, page;
  int row;  // -1: the page is not repeated
  std::string question;
  std::vector<std::string> values;
};
struct Detach {
  std::string procedure, page;
  int row;
  std::string question, name;
};
struct Typed {
  std::string place, text;
};
struct AddRow {
  std::string procedure, page;
};
struct RemoveRow {
  std::string procedure, page;
  int row;
};
struct Next {
  std::string procedure, page;
  int row;
  bool to_check;  // came from the check page and goes back there
};
struct Send {
  std::string procedure;
};
struct SendWaiting {};
struct Remember {
  bool on;
};
struct RemoveDraft {
  std::string procedure;
  Sure sure;
};
struct TakeBack {
  std::string key;  // a refused one becomes the draft again, where there is none
};
struct AskAgain {
  std::string key;
};

struct TypeReply {
  std::string key, text;
};
struct MakeCode {
  std::string procedure;
};
struct SaveParcel {
  std::string procedure;
};
struct TypeCarried {
  std::string text;
};
struct ReadCarried {};
struct Scan {
  bool on;
};
struct TakeParcel {};
struct DropParcel {};
using CarryMessage = std::variant<MakeCode, SaveParcel, TypeCarried, ReadCarried, Scan, TakeParcel, DropParcel>;
struct DetachReply {
  std::string key, name;
};
struct SendReply {
  std::string key;
};
struct Withdraw {
  std::string key;
  Sure sure;
};

using Message = std::variant<Begin, Answered, Detach, Typed, AddRow, RemoveRow, Next, Send, SendWaiting, Remember, RemoveDraft, TakeBack, AskAgain, TypeReply,
                             DetachReply, SendReply, Withdraw, CarryMessage>;

}  // namespace app::apply
