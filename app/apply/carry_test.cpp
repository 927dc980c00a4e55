// Taking drafts elsewhere and over: a code is of one state of a draft, and nothing that comes late brings anybody back to a screen.
#include "app/apply/carry.h"

#include <catch2/catch_test_macros.hpp>

#include "app/apply/parcel.h"
#include "core/base/code.h"
#include "core/base/limits.h"

using namespace app;
using namespace app::apply;

namespace {

State with_draft() {
  State state;
  state.url = shell::Url::parse("/bibai/apply/carry");
  state.today = core::Date::parse("2026-11-24");
  state.apply.drafts["question"].answers.set("text", "one");
  return state;
}

using Effects = std::vector<shell::Effect>;

}  // namespace

TEST_CASE("A code opens the draft it was made of, and is not shown for another", "[app]") {
  State state = with_draft();
  Effects effects;
  update(state, CarryMessage{MakeCode{"question"}}, effects);
  REQUIRE(effects.size() == 1);
  CHECK(effects[0].kind == "parcel-out");
  update(state, CarryMessage{MakeCode{"question"}}, effects);  // pressed twice
  CHECK(effects.size() == 1);
  CHECK(carry_told(state, "parcel-out", "busy 50", effects));
  CHECK(state.apply.carry.percent == 50);
  CHECK(carry_told(state, "parcel-out", "code K7M29QHX3FQ", effects));
  CHECK(state.apply.carry.out == Carry::Out::there);
  CHECK(core::checks(state.apply.carry.code));
  CHECK(code_is_of(state.apply.carry, "question", state.apply.drafts["question"]));
  state.apply.drafts["question"].answers.set("text", "two");
  CHECK_FALSE(code_is_of(state.apply.carry, "question", state.apply.drafts["question"]));
  for (const auto& [why, out] : {std::pair{"offline", Carry::Out::offline}, {"size", Carry::Out::too_large}, {"failed", Carry::Out::failed}}) {
    carry_told(state, "parcel-out", std::string("fault ") + why, effects);
    CHECK(state.apply.carry.out == out);
  }
}

TEST_CASE("What comes when the person has left the screen changes nothing", "[app]") {
  const std::string parcel = "here " + write_parcel("question", 1, {});
  State state = with_draft();
  Effects effects;
  carry_told(state, "parcel-in", parcel, effects);
  REQUIRE(state.apply.carry.parcel);
  state.apply.carry.scanning = true;
  state.url = shell::Url::parse("/bibai/apply");
  leave_carrying(state);
  CHECK_FALSE(state.apply.carry.parcel);
  CHECK_FALSE(state.apply.carry.scanning);
  effects.clear();
  carry_told(state, "parcel-in", parcel, effects);
  carry_told(state, "scanned", parcel_digits("question", 1, {}), effects);
  CHECK_FALSE(state.apply.carry.parcel);
  CHECK(effects.empty());
  // A code that is kept while the person looks elsewhere is still there.
  CHECK(carry_told(state, "parcel-out", "code K7M29QHX3FQ", effects));
  CHECK_FALSE(carry_told(state, "uploading", "x 1", effects));
}

TEST_CASE("A draft that is taken over takes nothing of the one before along", "[app]") {
  State state = with_draft();
  Effects effects;
  state.apply.typed["question/page/area"] = "old";
  state.apply.told = {"question/check", "questions/check"};
  state.apply.attaching["question/page/photos"].busy = true;
  carry_told(state, "parcel-in", "here " + write_parcel("question", 2, {}), effects);
  effects.clear();
  update(state, CarryMessage{TakeParcel{}}, effects);
  CHECK(state.apply.drafts["question"].version == 2);
  CHECK(state.apply.drafts["question"].answers.empty());
  CHECK(state.apply.typed.empty());
  CHECK(state.apply.told == std::set<std::string>{"questions/check"});
  CHECK(state.apply.attaching.empty());
  REQUIRE(effects.size() == 2);
  CHECK(effects[0].a == "draft:bibai:question");
  CHECK(effects[1].a == "/bibai/apply/question/check");
  effects.clear();
  update(state, CarryMessage{TakeParcel{}}, effects);  // pressed twice
  CHECK(effects.empty());
}

TEST_CASE("Without encryption the camera is not tried", "[app]") {
  State state = with_draft();
  Effects effects;
  state.insecure = true;
  update(state, CarryMessage{Scan{true}}, effects);
  CHECK(state.apply.carry.fault == "insecure");
  CHECK_FALSE(state.apply.carry.scanning);
}

TEST_CASE("A draft goes when its time is over, and one without a date stays", "[app]") {
  State state = with_draft();
  Effects effects;
  state.apply.drafts["old"].saved = (*state.today + -core::limits::kDraftDays - 1).iso();
  state.apply.drafts["last-day"].saved = (*state.today + -core::limits::kDraftDays).iso();
  drop_old_drafts(state, effects);
  CHECK(state.apply.drafts.size() == 2);
  CHECK_FALSE(state.apply.drafts.contains("old"));
  REQUIRE(effects.size() == 1);
  CHECK(effects[0].a == "draft:bibai:old");
  CHECK(effects[0].b.empty());
}
