// What other vans or windows would do, on the staff's screen: computed a step at a time, stopped when asked, the same as the engine's own days.
#include "app/staff/what_if.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/ride/simulation/simulate.h"
#include "support/service_day.h"
#include "support/staff_desk.h"

using namespace app;
using namespace app::staff;

namespace {

struct Desk : tests::StaffDesk {
  Desk() {
    const tests::Town town;
    base.bus.service.value = town.service;
    base.bus.stops.value = town.stops;
    update_what_if(whole, WhatIfField{"days", "3"});
    update_what_if(whole, WhatIfField{"requests", "40"});
  }
  // Computes until there is no more, or the screen changes; how many steps.
  int work() {
    for (int steps = 1;; ++steps) {
      const shell::Work told = step_what_if(staff);
      if (!told.more || told.show) return steps;
    }
  }
};

}  // namespace

TEST_CASE("What is not chosen is one more van and the windows of today; what cannot be chosen is not taken", "[staff]") {
  Desk desk;
  CHECK(what_if_value(desk.base, desk.staff.what_if, "vans") == 3);
  CHECK(what_if_value(desk.base, desk.staff.what_if, "window") == what_if_now(desk.base, "window"));
  update_what_if(desk.whole, WhatIfField{"vans", "1000000"});
  CHECK(what_if_value(desk.base, desk.staff.what_if, "vans") == 3);
  update_what_if(desk.whole, WhatIfField{"vans", "2 vans"});
  CHECK(what_if_value(desk.base, desk.staff.what_if, "vans") == 3);
  // What there is can be chosen, however much, and so can what stands there first.
  desk.staff.what_if.fields.clear();
  for (const int vans : {1, 2, 6, 9}) {
    desk.base.bus.service.value->vans.resize(static_cast<std::size_t>(vans), desk.base.bus.service.value->vans.back());
    const auto choices = what_if_choices(desk.base, "vans");
    CHECK(std::count(choices.begin(), choices.end(), vans) == 1);
    CHECK(std::count(choices.begin(), choices.end(), what_if_value(desk.base, desk.staff.what_if, "vans")) == 1);
  }
}

TEST_CASE("The screen's figures are those of the days themselves", "[staff]") {
  Desk desk;
  update_what_if(desk.whole, StartWhatIf{});
  CHECK(desk.staff.what_if.running);
  for (int day = 0; day < 3; ++day) CHECK(desk.work() > 2 * 30);
  CHECK_FALSE(desk.staff.what_if.running);
  REQUIRE(desk.staff.what_if.comparison);
  CHECK(desk.staff.what_if.comparison->days_done() == 3);
  const tests::Town town, three(3);
  core::ride::SimulationOptions options;
  options.demand.requests_a_day = 40;
  core::ride::Figures now, more;
  for (int day = 0; day < 3; ++day) {
    now += simulate_day(town.city(), options, day);
    more += simulate_day(three.city(), options, day);
  }
  const auto& shown = *desk.staff.what_if.comparison;
  CHECK(shown.now().ride_to_direct == measures_of(now, town.service.metres_per_second).ride_to_direct);
  CHECK(shown.changed().waiting_minutes == measures_of(more, town.service.metres_per_second).waiting_minutes);
}

TEST_CASE("It stops when asked to, keeps the days that are over, and begins anew with what is chosen then", "[staff]") {
  Desk desk;
  update_what_if(desk.whole, StartWhatIf{});
  desk.work();
  CHECK(desk.staff.what_if.comparison->days_done() == 1);
  update_what_if(desk.whole, StopWhatIf{});
  CHECK_FALSE(step_what_if(desk.staff).more);
  CHECK(desk.staff.what_if.comparison->days_done() == 1);
  update_what_if(desk.whole, WhatIfField{"vans", "4"});
  update_what_if(desk.whole, StartWhatIf{});
  CHECK(desk.staff.what_if.comparison->days_done() == 0);
  CHECK(desk.staff.what_if.comparison->service_changed().vans.size() == 4);
  CHECK(step_what_if(desk.staff).more);
  // Who signs out takes it along.
  desk.staff = {};
  CHECK_FALSE(step_what_if(desk.staff).more);
}
