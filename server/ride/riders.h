// Who rides on a day: the code they say, and for those who telephoned name and number.
#pragma once

#include <map>
#include <string>

#include "core/base/calendar.h"
#include "core/base/json.h"
#include "server/store/store.h"

namespace server {

struct Rider {
  std::string code, name, phone;
};
using Riders = std::map<std::string, Rider>;  // by ride

Riders riders_of(Transaction& transaction, const std::string& city, core::Date day);
// "code", "name" and "phone"; nothing of a ride that is not among them.
void write_rider(core::json::Writer& out, const Riders& riders, const std::string& ride);

}  // namespace server
