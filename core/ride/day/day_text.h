// A service day and a promise as they are stored: JSON.
#pragma once

#include "core/base/result.h"
#include "core/ride/day/day.h"

namespace core::ride {

std::string write_promise(const Promise& promise);
std::optional<Promise> read_promise(std::string_view json);

const char* name_of(ReturnedWhy why);  // "no-show"

// Vans are told by their ids: one that is taken out of the service, or changes places with another, does not hand its visits on.
std::string write_plan(const DayPlan& plan, const Service& service);
Result<DayPlan> read_plan(std::string_view json, const RideCity& city);

}  // namespace core::ride
