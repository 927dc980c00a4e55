// What the staff program knows: who is signed in, the list of applications, the one that is open, what is being written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/loaded.h"
#include "core/forms/answers.h"

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
};

// What the clerk is about to answer. Kept by receipt until the server has it, so that no wrong turn loses a word.
struct Decision {
  std::string kind;     // asked, accepted, rejected; empty: not chosen
  std::string message;  // as typed
  std::string key;      // the Idempotency-Key of what was sent; a change of the words takes a new one
  bool on_the_way = false;
  bool told = false;  // what is missing is shown
};

enum class Session : std::uint8_t { unknown, asking, out, in, unreachable };
// Why the last request did not do what it should.
enum class Trouble : std::uint8_t { none, wrong_password, too_often, not_kept, insecure, unreachable, changed, over, refused };

struct StaffState {
  Session session = Session::unknown;
  std::string name, role;
  std::string typed_name, typed_password;
  bool signing_in = false, just_signed_in = false;
  Trouble trouble = Trouble::none;
  std::string listed_state;  // of what the inbox holds; see asked_state()
  Loaded<Inbox> inbox;
  std::string open_receipt;
  Loaded<Case> open_case;
  bool case_unknown = false;
  std::map<std::string, Decision> decisions;  // by receipt
};

}  // namespace app::staff
