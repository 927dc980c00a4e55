// What a member of staff can ask of the screens.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/base/language.h"

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
struct TypeReceipt {
  std::string text;
};
struct OpenReceipt {};
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

// Of the notice that is being written.
struct NoticeUrgent {
  bool urgent;
};
struct NoticeTopic {
  std::string code;
};
struct NoticeAreas {
  std::vector<std::string> ids;
};
struct NoticeTitle {
  core::Language language;
  std::string text;
};
struct NoticeText {
  core::Language language;
  std::string text;
};
struct NoticeEnds {
  std::string parts;
};
// What it changes in the collection calendar.
struct NoticeMode {
  std::string mode;  // "": nothing; "skip", "week-later"
};
struct NoticeFrom {
  std::string parts;
};
struct NoticeTo {
  std::string parts;
};
struct NoticeCategories {
  std::vector<std::string> ids;
};
struct CheckNotice {};
struct PublishNotice {};
struct AskTakeBack {
  std::string id;  // empty: no, leave it
};
struct TakeBack {};

// Of a ride on the timetable.
struct AskCancelRide {
  std::string ride;  // its id; empty: no, leave it
};
struct CancelRide {};

// Of what has happened on the road.
struct ReportKindChosen {
  std::string kind;
};
struct ReportField {
  std::string name, value;
};
struct LookAtReport {};
struct CarryOutReport {};

// Of the calculation what other vans or windows would do.
struct WhatIfField {
  std::string name, value;
};
struct StartWhatIf {};
struct StopWhatIf {};

// Of the waste pack.
struct FindItem {
  std::string text;
};
// The others are of the draft whose address is open.
struct DraftField {
  std::string name, value;
};
struct DraftChosen {
  std::string name;
  std::vector<std::string> values;
};
struct CheckDraft {
  bool removes = false;
};
struct PublishDraft {};
struct AskUndo {
  std::int64_t number = 0;  // 0: no, leave it
};
struct UndoEdit {};
struct SettleWord {
  std::string word;
};
using WasteMessage = std::variant<FindItem, DraftField, DraftChosen, CheckDraft, PublishDraft, AskUndo, UndoEdit, SettleWord>;

using Message = std::variant<WasteMessage, TypeName, TypePassword, SignIn, SignOut, Again, TypeReceipt, OpenReceipt, ChooseKind, TypeMessage, Decide,
                             TypeCaller, TypePhone, TakeOffer, BookByPhone, NextCaller, NoticeUrgent, NoticeTopic, NoticeAreas, NoticeTitle, NoticeText,
                             NoticeEnds, NoticeMode, NoticeFrom, NoticeTo, NoticeCategories, CheckNotice, PublishNotice, AskTakeBack, TakeBack,
                             ReportKindChosen, ReportField, LookAtReport, CarryOutReport, WhatIfField, StartWhatIf, StopWhatIf, AskCancelRide, CancelRide>;

}  // namespace app::staff
