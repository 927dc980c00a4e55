// Bad files, each named by its defect, give exactly the errors that stand beside it; the good ones give none. And the rules of a service.
#include <catch2/catch_test_macros.hpp>

#include "core/base/geo.h"
#include "core/ride/data/service.h"
#include "support/fixtures.h"

using namespace core::ride;

TEST_CASE("Each defect of stops and service is told as written beside it", "[ride]") {
  for (const auto& fixture : testing::fixtures("stops")) {
    INFO(fixture.name);
    CHECK(testing::told(read_stops(fixture.json, "stops.json")) == fixture.told);
  }
  for (const auto& fixture : testing::fixtures("ride")) {
    INFO(fixture.name);
    CHECK(testing::told(read_service(fixture.json, "ride.json")) == fixture.told);
  }
}

TEST_CASE("Days with service, fares, distances", "[ride]") {
  const auto service = read_service(*testing::read_file(std::string(PIPAOI_ROOT) + "/assets/packs/bibai/ride.json"), "ride.json");
  REQUIRE(service);
  const auto runs = [&](const char* day) { return service->runs_on(*core::Date::parse(day)); };
  CHECK(runs("2026-11-24"));
  CHECK_FALSE(runs("2026-11-22"));  // a Sunday
  CHECK(runs("2027-03-21"));        // a Sunday, and a holiday
  CHECK(service->fare({2, 1, 1, 1}) == 1050);
  // City hall to the station: 650 m in a straight line.
  const double metres = core::metres_between(43.33295, 141.85399, 43.33049, 141.86140);
  CHECK(metres > 640);
  CHECK(metres < 670);
  CHECK(core::metres_between(43, 141, 43, 141) == 0);
}
