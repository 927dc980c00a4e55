// What happened to an application: numbered from 1, in order, never changed.
#pragma once

#include "core/base/json.h"
#include "server/store/store.h"

namespace server {

struct NewEvent {
  std::string city, receipt;
  std::int64_t number = 0;
  std::string kind;   // received, asked, answered, accepted, rejected, withdrawn: also the state it leads to
  std::string actor;  // "applicant", or "staff:" and a name
  std::string message;
  std::int64_t at_ms = 0;
};
void add_event(Transaction& transaction, const NewEvent& event);

// The key "events" with all of them. names: with the names of staff, which are not the applicant's business.
void write_events(core::json::Writer& out, Transaction& transaction, const std::string& city, const std::string& receipt, bool names);

}  // namespace server
