// The stored plan of a service day. Whoever changes it reads it with its version, computes outside any transaction, and writes it back only
// if the version is still the same (compare-and-swap): two servers at once cannot both give the last seat away.
#pragma once

#include <functional>
#include <string>

#include "core/ride/day/day.h"
#include "server/api/endpoint.h"

namespace server {

struct StoredDay {
  std::int64_t version = 0;  // 0: nothing is stored yet
  core::ride::DayPlan plan;
};
// Of a day without rides: an empty plan.
// version -1: what is stored cannot be read, or names stops or vans that are gone from the pack; nothing may be written over it.
StoredDay read_day(Transaction& transaction, const std::string& city, const core::city::CityPack& pack, core::Date day);

// Writes the plan if the version is still that one; false: somebody else was quicker.
bool write_day(Transaction& transaction, const std::string& city, core::Date day, const StoredDay& changed, const core::ride::Service& service);

// What a change does: to the plan, outside any transaction (an answer of 400 or above ends it there); then to the other tables, in the
// transaction of the plan (the answer that is given).
struct DayChange {
  std::function<Answer(core::ride::DayPlan&)> plan;
  std::function<Answer(Transaction&)> record;
};
// Keyed calls keep their answer in the same transaction. Lost races are computed again, at most a few times, then 503.
Answer change_day(const Call& call, Store& store, core::Date day, const DayChange& change);

}  // namespace server
