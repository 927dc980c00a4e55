// Bad packs, each named by its defect, give exactly the errors that stand beside it; the good one gives none.
#include "core/waste/pack.h"

#include <catch2/catch_test_macros.hpp>

#include "support/fixtures.h"

TEST_CASE("Each defect of a waste pack is told as written beside it", "[waste]") {
  const auto fixtures = testing::fixtures("waste");
  CHECK(fixtures.size() >= 13);
  for (const auto& fixture : fixtures) {
    INFO(fixture.name);
    CHECK(testing::told(core::waste::read_pack(fixture.json, "waste.json")) == fixture.told);
  }
}
