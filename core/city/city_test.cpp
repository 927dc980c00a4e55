// The real packs as wholes: they load, and every procedure in them can be finished on any day.
#include <catch2/catch_test_macros.hpp>

#include "core/city/city_pack.h"
#include "core/city/forms_city.h"
#include "core/forms/example.h"
#include "support/files.h"

using namespace core;
using namespace core::forms;

namespace {

std::string codes(const std::vector<Fault>& faults) {
  std::string out;
  for (const Fault& fault : faults) out += fault.path() + " " + fault.code + (fault.detail.empty() ? "" : " " + fault.detail) + ";";
  return out;
}

}  // namespace

TEST_CASE("Every real procedure can be finished, and its example is accepted", "[forms]") {
  const std::string folder = std::string(PIPAOI_ROOT) + "/assets/packs/bibai";
  const auto pack = city::read_city_pack([&](const std::string& name) { return testing::read_file(folder + "/" + name); }, folder);
  REQUIRE(pack);
  REQUIRE(pack->procedures.all.size() >= 2);
  CHECK(pack->postal.town_by_code.at("0720001") == "大通東一条北");
  // On every day of a year: the winter has no bulky collections within a month.
  for (int day = 0; day < 365; day += 7) {
    const City real = city::forms_city(pack->waste, *Date::parse("2026-11-24") + day, 600);
    for (const Procedure& procedure : pack->procedures.all) {
      INFO(procedure.id << " " << real.today.iso());
      const Answers answers = example_answers(procedure, real);
      CHECK(codes(check(procedure, answers, real)).empty());
      CHECK(asked(procedure, answers) == answers);
    }
  }
  const City real = city::forms_city(pack->waste, *Date::parse("2026-11-24"), 600);
  const Procedure& bulky = *pack->procedures.find("bulky-waste");
  Answers answers = example_answers(bulky, real);
  answers.rows["items"][0].set("count", "3");
  CHECK(compute(bulky.computed[1], answers, real) == "900");
  answers.set("collection-day", "2026-12-24");
  CHECK(codes(check(bulky, answers, real)) == "collection-day forms.day-not-offered;");
}

TEST_CASE("Towns and things are suggested in any spelling, and a whole name is the thing", "[city]") {
  const std::string folder = std::string(PIPAOI_ROOT) + "/assets/packs/bibai";
  const auto pack = city::read_city_pack([&](const std::string& name) { return testing::read_file(folder + "/" + name); }, folder);
  REQUIRE(pack);
  const City real = city::forms_city(pack->waste, *Date::parse("2026-11-24"), 600);
  const auto items = real.options("waste.bulky-items", {});
  for (const char* typed : {"ソファ", "そふぁ", "sofa", "長椅子"}) {
    INFO(typed);
    const auto found = core::suggest(findable(items), typed, 8);
    REQUIRE_FALSE(found.empty());
    CHECK(items[found[0]].id == "sofas");
  }
  const auto whole = core::only_exact(findable(items), "ソファ");
  REQUIRE(whole);
  CHECK(items[*whole].id == "sofas");
  CHECK_FALSE(core::only_exact(findable(items), "ソ"));
  CHECK_FALSE(core::only_exact(findable(items), ""));
  const auto areas = real.options("waste.areas", {});
  CHECK(core::suggest(findable(areas), "ひがし", 8).size() == 8);
}
