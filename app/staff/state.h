// What the staff program knows: who is signed in, the list of applications, the one that is open, what is being written.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/loaded.h"
#include "app/staff/service_day.h"
#include "app/staff/waste/draft.h"
#include "core/forms/answers.h"
#include "core/notices/notice.h"
#include "core/ride/simulation/comparison.h"

namespace app::staff {

struct ListedCase {
  std::string receipt, procedure, applicant, state, created;
};
struct Inbox {
  std::vector<ListedCase> cases;
  std::map<std::string, std::int64_t> counts;  // by state
};

struct CaseEvent {
  std::string kind, by, name, message, at;
};
struct Case {
  std::string receipt, procedure, state, created;
  core::forms::Answers answers;
  std::vector<CaseEvent> events;
  std::size_t missing = 0;           // announced photos and files that are not there yet
  std::vector<std::string> further;  // photos and files that came with an answer to the city
};

// What the clerk is about to answer. Kept by receipt until the server has it, so that no wrong turn loses a word.
struct Decision {
  std::string kind;       // asked, accepted, rejected; empty: not chosen
  std::string message;    // as typed
  std::string key;        // the Idempotency-Key of what was sent; a change of the words takes a new one
  std::int64_t seen = 0;  // events read when the key was made: the same request goes out again, whatever came since
  bool on_the_way = false;
  bool told = false;  // what is missing is shown
};

// A booking taken on the telephone. What is chosen stands in State::bus; this is the rest.
struct PhoneBooking {
  std::string name, phone;  // as typed
  int taken = -1;           // index of the offer
  std::string key;          // the Idempotency-Key of what was sent
  bool on_the_way = false;
  std::string code, earliest, latest, arrive_by, from, to;  // of the ride that was booked

  // Something was sent, and it is not known whether it arrived: the same goes out again, and nothing else.
  bool frozen() const { return on_the_way || !key.empty(); }
};

// A notice that a clerk writes.
struct NoticeDraft {
  bool urgent = false;
  std::string topic;               // code; empty: not chosen
  std::vector<std::string> areas;  // ids; none: the whole city
  std::array<std::string, core::kLanguages> titles, texts;
  std::string ends;                     // shell::DateParts
  std::string mode;                     // of the topic "waste": what becomes of the collections; empty: nothing
  std::string from, to;                 // shell::DateParts
  std::vector<std::string> categories;  // none: all
  std::string key, body;                // the Idempotency-Key of what was sent, and that
  bool on_the_way = false;
  bool told = false;  // what is missing is shown

  // Something was sent, and it is not known whether it arrived: the same goes out again, and nothing else.
  bool frozen() const { return !key.empty(); }
};
struct ListedNotice {
  core::notices::Notice notice;
  std::string author;
};

// Something that has happened on the road, and what becomes of the day by it.
struct ReportOutcome {
  std::vector<ToldRide> effects, eased, moved;
};
struct ReportDesk {
  std::string kind;                           // of the API; empty: not chosen
  std::map<std::string, std::string> fields;  // "van", "ride", "stop", "to", "minutes", "percent", as chosen
  bool missing = false;                       // something is not chosen, and told so
  bool on_the_way = false;
  Loaded<ReportOutcome> outcome;
  bool carried_out = false;  // the outcome is of what was done; else of what would be
  std::string body;          // what was looked at, as it is sent to be carried out
  std::string key;           // the Idempotency-Key of what was sent to be carried out

  // An answer is on its way, or it is not known whether it was carried out: the same goes out again, and nothing else.
  bool frozen() const { return on_the_way || !key.empty(); }
};

// What other vans or windows would do, computed here.
struct WhatIf {
  std::map<std::string, std::string> fields;           // "vans", "window" (minutes), "requests" (a day), "days", as chosen
  std::unique_ptr<core::ride::Comparison> comparison;  // the last that was begun
  int requests = 0;                                    // a day, of that
  bool running = false;
};

// A change of the waste pack that was made.
struct MadeEdit {
  std::int64_t number = 0, undoes = 0;
  core::waste::EntryKind kind = core::waste::EntryKind::item;
  std::string id, state, title, author, at;
  bool last = false;  // of its entry
};
struct EditHistory {
  std::int64_t number = 0;  // of the last change
  std::vector<MadeEdit> edits;
};
struct CountedWord {
  std::string word, last;  // last: a day
  std::int64_t asked = 0;
};
struct WasteDesk {
  std::map<std::string, WasteDraft> drafts;  // by address below staff/waste ("item/jar"): no wrong turn loses a word
  Loaded<EditHistory> history;
  std::int64_t asked_for = -1;  // number of the last change for which the pack was fetched again
  Loaded<std::vector<CountedWord>> words;
  bool removed = false;      // what was published just now is an entry that goes
  std::string published;     // the title of what was published just now
  std::int64_t to_undo = 0;  // number of the change that is asked about
  std::string undo_key;      // the Idempotency-Key of what was sent to take it back
  bool undone = false;       // just now
};

enum class Session : std::uint8_t { unknown, asking, out, in, leaving, unreachable };
// Why the last request did not do what it should.
enum class Trouble : std::uint8_t {
  none,
  wrong_password,
  too_often,
  not_kept,
  insecure,
  unreachable,
  changed,
  over,
  refused,
  offer_lost,
  still_in,
  not_there_yet,
  ride_over,
  under_way,
  entry_changed,
  history_changed,
  contradiction
};

struct StaffState {
  Session session = Session::unknown;
  std::string name, role;
  std::string typed_name, typed_password;
  bool signing_in = false, just_signed_in = false;
  bool receipt_wrong = false;  // wanted_receipt cannot be one
  Trouble trouble = Trouble::none;
  std::string listed_state;  // of what the inbox holds; see asked_state()
  Loaded<Inbox> inbox;
  std::string wanted_receipt;  // as typed
  std::string open_receipt;
  Loaded<Case> open_case;
  bool case_unknown = false;
  std::map<std::string, Decision> decisions;  // by receipt
  PhoneBooking booking;
  std::string listed_day;
  Loaded<ServiceDay> day;
  std::string ride_to_cancel;  // its id, once asked
  ReportDesk report;
  WhatIf what_if;
  NoticeDraft notice;
  Loaded<std::vector<ListedNotice>> notices;
  bool notice_published = false, notice_taken_back = false;  // just now
  std::string notice_to_take_back;                           // its id, once asked
  WasteDesk waste;
};

}  // namespace app::staff
