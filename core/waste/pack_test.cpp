// Bad packs, each named by its defect, give exactly the errors that stand beside it; the good one gives none.
#include "core/waste/pack.h"

#include <catch2/catch_test_macros.hpp>

#include "support/files.h"
#include "support/fixtures.h"

TEST_CASE("Each defect of a waste pack is told as written beside it", "[waste]") {
  const auto fixtures = testing::fixtures("waste");
  CHECK(fixtures.size() >= 13);
  for (const auto& fixture : fixtures) {
    INFO(fixture.name);
    CHECK(testing::told(core::waste::read_pack(fixture.json, "waste.json")) == fixture.told);
  }
}

TEST_CASE("Where a town has no reading of its own, the furigana of its name in easy Japanese are it", "[waste]") {
  const auto pack = core::waste::read_pack(testing::project_file("assets/packs/bibai/waste.json"), "waste.json");
  REQUIRE(pack);
  CHECK(pack->areas[0].towns[0].reading == "にし1じょうきた1ちょうめ");
  for (const core::waste::Area& area : pack->areas)
    for (const core::waste::Town& town : area.towns) CHECK_FALSE(town.reading.empty());
}
