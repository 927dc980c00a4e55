// What the application service knows: procedures, drafts on this device, what was sent and what became of it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/loaded.h"
#include "core/base/postal.h"
#include "core/forms/answers.h"

namespace app::apply {

struct Draft {
  std::int64_t version = 1;
  core::forms::Answers answers;     // as typed
  std::set<std::string> prefilled;  // questions filled from the device and not touched since
  std::string saved;                // the day it was written to last, YYYY-MM-DD; may be empty
};

// What is attached travels after the application, one by one.
enum class Travel : std::uint8_t {
  waiting,
  there,
  lost,  // it will not come: it is no longer on this device, or the server does not take it
};

// What is going on with files chosen for a question.
struct Attaching {
  bool busy = false;
  std::string fault;  // "type", "size", "noisy", "many"; empty: none
};

// What a person does to an application that was sent: answers the city's question, or takes it back.
struct Step {
  std::string message;             // as typed
  std::vector<std::string> files;  // photos and files with it, by name
  bool withdraws = false;
  std::string key;  // the Idempotency-Key once it was sent; empty: not sent yet
};

struct Event {
  std::string kind, by, message, at;
};
// What the city said last of one that was sent.
struct Told {
  std::string state;
  std::vector<Event> events;
  std::size_t missing = 0;  // photos and files that were announced and are not all there
  std::string heard;        // the day, YYYY-MM-DD
};

// One that was sent. It stands on the device before the network is asked, so that it cannot be lost between the two.
struct Sent {
  enum class Outcome : std::uint8_t { waiting, kept, refused };
  std::string procedure;
  std::int64_t version = 1;
  core::forms::Answers answers;
  Outcome outcome = Outcome::waiting;
  std::string receipt, secret;             // once kept
  std::map<std::string, Travel> attached;  // by name (core/forms/attachment.h); of one opened by its link none, they are on another device
  Step step;
  std::optional<Told> told;
};

// A draft that came from another device (parcel.h).
struct Parcel {
  std::string procedure;
  std::int64_t version = 1;
  core::forms::Answers answers;
};

// Taking drafts to other devices and over from them.
struct Carry {
  enum class Out : std::uint8_t { none, busy, there, failed, offline, too_large } out = Out::none;
  std::string procedure;  // that goes out
  std::string content;    // that was sealed: another draft wants another code
  std::string day;        // when, YYYY-MM-DD
  std::string code;       // under which it lies with the server
  int percent = 0;
  std::string typed;             // a code, or what a scanner typed
  bool asking = false;           // what lies under a code is on its way
  bool scanning = false;         // the camera looks for a code
  std::string fault;             // of taking over: "code", "missing", "offline", "failed", "file", "camera", "insecure"; empty: none
  std::optional<Parcel> parcel;  // came, and is not taken over yet
};

// Asking the city what became of one.
struct Status {
  Load load = Load::idle;
  bool damaged = false, unknown = false;
};

struct ApplyState {
  Loaded<core::forms::Procedures> procedures;
  Loaded<core::PostalCodes> postal;
  std::map<std::string, Draft> drafts;              // by procedure
  std::map<std::string, Sent> sent;                 // by key, which is also its Idempotency-Key
  std::map<std::string, Status> status;             // by key
  std::map<std::string, std::string> profile;       // by autocomplete token
  std::map<std::string, std::string> typed;         // text in the search fields of pick questions, by place
  std::map<std::string, Attaching> attaching;       // by place and question
  std::map<std::string, int> uploading;             // percent of what is on its way, by application's key
  std::map<std::string, std::string> refused;       // by procedure: code of the problem with which the server sent the draft back
  std::set<std::string> told;                       // places whose faults are shown
  std::set<std::string> asked_remove;               // procedures whose draft shall go: pressed once
  std::map<std::string, std::string> step_refused;  // by key: code of the problem with which the server refused what was done last
  std::set<std::string> asked_withdraw;             // keys of what shall be taken back: pressed once
  std::set<std::string> in_flight;                  // keys on their way
  Carry carry;
  bool outbox_started = false;  // what waits was sent once this visit
  bool remember = false;        // keep name and address on the device when sending
  bool damaged = false;         // a record of the device could not be read
};

// What was going on in a draft that is another now, or none: what was typed to search with, told, chosen, refused.
void forget_places(ApplyState& state, const std::string& procedure);
// The level of answers a page or one of its rows has; null: no such row.
core::forms::Answers* level_of(Draft& draft, const std::string& page, int row);
// A place of a form: "bulky-waste/items/0", "bulky-waste/address".
std::string place_of(const std::string& procedure, const std::string& page, int row);
// The place of the answer to the city's question, by key of what was sent; and that of what is attached to it.
std::string reply_place(const std::string& key);
std::string reply_files_place(const std::string& key);

}  // namespace app::apply
