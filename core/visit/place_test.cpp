// Opening rules: days of rest, seasons over the new year, the day after a holiday; and what a reader says of bad files.
#include "core/visit/place.h"

#include <catch2/catch_test_macros.hpp>

#include "support/fixtures.h"

using namespace core;
using namespace core::visit;

TEST_CASE("Each defect of places is told as written beside it", "[visit]") {
  for (const auto& fixture : testing::fixtures("places")) {
    INFO(fixture.name);
    CHECK(testing::told(read_places(fixture.json, "places.json")) == fixture.told);
  }
}

TEST_CASE("Open now, closed today", "[visit]") {
  const auto places = read_places(testing::project_file("assets/packs/bibai/places.json"), "places.json");
  REQUIRE(places);
  CHECK(places->all.size() == 10);
  const auto state = [&](const char* id, const char* day, int hour, int minute = 0) {
    return open_now(*places, *places->find(id), *Date::parse(day), hour * 60 + minute);
  };
  CHECK(state("artepiazza", "2026-11-25", 10).state == OpenState::open);
  CHECK(state("artepiazza", "2026-11-25", 10).minute == 17 * 60);
  CHECK(state("artepiazza", "2026-11-25", 8).state == OpenState::opens_later);
  CHECK(state("artepiazza", "2026-11-25", 17).state == OpenState::over);
  CHECK(state("artepiazza", "2026-12-01", 10).state == OpenState::closed_today);  // a Tuesday
  CHECK(state("artepiazza", "2026-11-24", 10).state == OpenState::closed_today);  // a Tuesday, after a holiday
  CHECK(state("artepiazza", "2027-01-12", 10).state == OpenState::closed_today);  // the day after a holiday
  CHECK(state("artepiazza", "2027-01-03", 10).state == OpenState::closed_today);  // the new year
  CHECK(state("artepiazza", "2027-02-23", 10).state == OpenState::open);          // a Tuesday that is a holiday
  CHECK(state("snow-land", "2027-01-20", 10).state == OpenState::open);
  CHECK(state("snow-land", "2026-11-30", 10).state == OpenState::out_of_season);
  CHECK(state("tanko-memorial", "2026-11-24", 10).state == OpenState::out_of_season);
  CHECK(state("miyajimanuma", "2026-11-24", 10).state == OpenState::unknown);
  CHECK(state("tomei-park", "2026-11-24", 3).state == OpenState::open);
}
