// A member of staff's desk without screens: the state that messages and answers change, and the effects that come of them.
#pragma once

#include "app/staff/update.h"

namespace tests {

struct StaffDesk {
  app::State base;
  app::staff::StaffState staff;
  std::vector<shell::Effect> effects;
  app::staff::Whole whole{base, staff, effects};

  StaffDesk() = default;
  StaffDesk(const StaffDesk&) = delete;
  StaffDesk& operator=(const StaffDesk&) = delete;
};

}  // namespace tests
