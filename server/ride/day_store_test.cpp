// A stored plan that does not fit the pack any more is told as such, and nothing is written over it.
#include "server/ride/day_store.h"

#include <catch2/catch_test_macros.hpp>

#include "core/ride/day/day_text.h"
#include "server/store/engines.h"
#include "support/files.h"

using namespace server;

namespace {

core::city::CityPack pack() {
  const auto file = [](const std::string& name) { return ::testing::project_file("assets/packs/bibai/" + name); };
  core::city::CityPack out;
  out.stops = *core::ride::read_stops(file("stops.json"), "stops.json");
  out.ride = *core::ride::read_service(file("ride.json"), "ride.json");
  out.travel = core::ride::travel_table(*out.ride, out.stops);
  return out;
}

}  // namespace

TEST_CASE("A plan that names a stop or a van that is gone cannot be read", "[ride]") {
  server::testing::Place place{server::testing::Engine{"sqlite", ""}};
  const auto store = place.open();
  core::city::CityPack city = pack();
  const core::Date day = *core::Date::parse("2026-11-24");
  core::ride::DayPlan plan = core::ride::empty_day(*city.ride);
  plan.rides.push_back({"R1", "city-hall", "hospital", {1, 0, 0, 0}, {36000, 36900}, 40000, 3000});
  plan.vans.back() = {{"R1", true, 36000}, {"R1", false, 36600}};
  REQUIRE_FALSE(store->run(true, [&](Transaction& transaction) {
    transaction.query("INSERT INTO ride_day (city, day, version, plan) VALUES ('bibai', ?, 7, ?)", {day.iso(), core::ride::write_plan(plan, *city.ride)});
  }));
  const auto version = [&] { return store->read([&](Transaction& transaction) { return read_day(transaction, "bibai", city, day).version; }).value(); };
  CHECK(version() == 7);
  std::erase_if(city.stops.all, [](const auto& stop) { return stop.id == "hospital"; });
  CHECK(version() == -1);
  city = pack();
  city.ride->vans.pop_back();  // the one that has something to do
  CHECK(version() == -1);
  // Another one gone, or all in another order: what is planned stays with its van.
  city = pack();
  city.ride->vans.erase(city.ride->vans.begin());
  CHECK(version() == 7);
  CHECK(store->read([&](Transaction& transaction) { return read_day(transaction, "bibai", city, day).plan.vans[0].size(); }).value() == 2);
}
