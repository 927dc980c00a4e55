// How the staff program asks the server. Answers come to update.h's answered() under the id "staff:WHAT".
#pragma once

#include <string>

#include "app/common/request.h"
#include "app/staff/update.h"

namespace app::staff {

// path: below staff/.
inline void get(const Whole& whole, const std::string& id, const std::string& path) {
  whole.effects.push_back({"send", id, write_request({"GET", whole.base.api("staff/" + path)})});
}

// path: below the city.
inline void send(const Whole& whole, const std::string& id, const char* method, const std::string& path, const std::string& body, const std::string& key = {}) {
  whole.effects.push_back({"send", id, write_request({method, whole.base.api(path), {{"Idempotency-Key", key}}, body})});
}

// An answer that is not 2xx is told at the head of the screen. refused: what to say where nothing was kept, for certain. True: nothing was.
inline bool tell_refusal(const Whole& whole, int status, std::string_view body, Trouble refused = Trouble::refused) {
  const bool certain = certainly_refused(status, body);
  whole.staff.trouble = certain ? refused : Trouble::not_kept;
  whole.effects.push_back({"focus", "body/main/trouble", ""});
  return certain;
}

}  // namespace app::staff
