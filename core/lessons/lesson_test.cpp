// Bad lessons, each named by its defect, give exactly the errors that stand beside it; the good ones give none.
#include "core/lessons/lesson.h"

#include <catch2/catch_test_macros.hpp>

#include "support/fixtures.h"

TEST_CASE("Each defect of a lesson is told as written beside it", "[lessons]") {
  for (const auto& fixture : testing::fixtures("lessons")) {
    INFO(fixture.name);
    CHECK(testing::told(core::lessons::read_lessons(fixture.json, "lessons.json")) == fixture.told);
  }
}
