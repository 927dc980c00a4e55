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

}  // namespace app::staff
