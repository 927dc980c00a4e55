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

TEST_CASE("What is not in the dictionary goes by material, size and dirt", "[waste]") {
  const core::waste::Pack pack = *core::waste::read_pack(testing::project_file("assets/packs/bibai/waste.json"), "waste.json");
  const auto where = [&](const char* material, bool large, bool dirty) {
    const core::waste::Category* category = core::waste::sorted_by_material(pack, material, large, dirty);
    return category ? category->id : "";
  };
  CHECK(where("paper", false, false) == "recyclable");
  CHECK(where("paper", false, true) == "burnable");
  CHECK(where("wood", true, false) == "bulky");
  CHECK(where("moon-rock", false, false) == "");
}

TEST_CASE("A warning is said in its months", "[waste]") {
  const core::waste::Pack pack = *core::waste::read_pack(testing::project_file("assets/packs/bibai/waste.json"), "waste.json");
  CHECK(pack.category("kitchen")->warning_in(11));
  CHECK_FALSE(pack.category("kitchen")->warning_in(1));
  CHECK_FALSE(pack.category("burnable")->warning_in(11));
}
