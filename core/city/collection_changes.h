// What notices change in the collection calendar: the place where notices and waste meet.
#pragma once

#include <vector>

#include "core/notices/notice.h"
#include "core/waste/pack.h"

namespace core::city {

// The suspensions that notices in force on this day tell, in their order; their titles are the reasons.
std::vector<waste::Suspension> suspensions_of(const std::vector<notices::Notice>& all, Date today);

}  // namespace core::city
