// What somebody asks for, as it comes over HTTP.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "core/ride/day/offers.h"
#include "server/api/endpoint.h"

namespace server {

struct Asked {
  core::Date day;
  core::ride::Wish wish;
  bool now = false;  // as soon as possible: on another day, from its beginning
};
// Shape, stops and party are checked: 400 and 422. The day may lie anywhere.
tl::expected<Asked, Answer> read_wish(const Call& call);

// The day of a moment, and its seconds there.
core::Date day_of(std::int64_t ms);
core::ride::Seconds seconds_of(std::int64_t ms, core::Date day);  // negative before the day
// RFC 3339 of a moment of a service day.
std::string moment(core::Date day, core::ride::Seconds seconds);

}  // namespace server
