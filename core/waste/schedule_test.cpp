// The calendar against the city's facts, and each rule on its own.
#include "core/waste/schedule.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using core::Date;
using core::waste::Collection;
using core::waste::Why;

core::waste::Pack bibai() {
  auto pack = core::waste::read_pack(testing::project_file("assets/packs/bibai/waste.json"), "waste.json");
  REQUIRE(pack);
  return *pack;
}

// A pack with one area "a" and one category "c" whose rule and suspensions are given as JSON.
core::waste::Pack small(const std::string& rule, const std::string& suspensions = "[]") {
  const std::string json = R"({"source":"t","as_of":"2026-01-01","license":"t","categories":[{"id":"c","name":{"ja":"c"},"shape":"bag"}],
    "areas":[{"id":"a","name":{"ja":"a"},"towns":[],"rules":{"c":)" +
                           rule + R"(}}],"suspensions":)" + suspensions + "}";
  auto pack = core::waste::read_pack(json, "small");
  REQUIRE(pack);
  return *pack;
}

std::vector<std::string> dates(const core::waste::Pack& pack, const char* from, int days) {
  std::vector<std::string> out;
  for (const Collection& one : core::waste::schedule(pack, pack.areas[0], *Date::parse(from), days)) out.push_back(one.date.iso());
  return out;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("Bulky waste: 1st and 15th from March to November, Sundays move to Monday, with the city's exceptions", "[waste]") {
  const core::waste::Pack pack = bibai();
  Days found;
  std::vector<std::string> moved;
  for (const Collection& one : core::waste::schedule(pack, pack.areas[0], *Date::parse("2026-01-01"), 365)) {
    if (one.category != "bulky") continue;
    found.push_back(one.date.iso());
    if (one.why == Why::moved) moved.push_back(one.regular.iso() + ">" + one.date.iso());
  }
  CHECK(found == Days{"2026-03-16", "2026-04-01", "2026-04-15", "2026-05-01", "2026-05-15", "2026-06-01", "2026-06-15", "2026-07-01", "2026-07-15",
                      "2026-08-01", "2026-09-01", "2026-09-15", "2026-10-01", "2026-10-15", "2026-11-16"});
  CHECK(moved == Days{"2026-03-15>2026-03-16", "2026-11-15>2026-11-16"});
}

TEST_CASE("Bulky dates are the same in every area", "[waste]") {
  const core::waste::Pack pack = bibai();
  for (const core::waste::Area& area : pack.areas) CHECK(core::waste::next_of(pack, area, "bulky", *Date::parse("2026-11-22"), 3).size() == 3);
}

TEST_CASE("Bulky waste can be ordered until 17:00 of the working day before", "[waste]") {
  const core::waste::Pack pack = bibai();
  const auto first = [&](const char* today, int minute) {
    return core::waste::bulky_dates(pack, pack.areas[0], *Date::parse(today), minute, 1).at(0).date.iso();
  };
  CHECK(core::waste::bulky_deadline_day(*Date::parse("2026-11-16")).iso() == "2026-11-13");  // Monday: the Friday before
  CHECK(first("2026-11-13", 16 * 60 + 59) == "2026-11-16");
  CHECK(first("2026-11-13", 17 * 60) == "2027-03-15");
  CHECK(first("2026-11-14", 9 * 60) == "2027-03-15");
}

TEST_CASE("Area west-north-1-4: a week and the second and fourth Wednesdays", "[waste]") {
  const core::waste::Pack pack = bibai();
  const core::waste::Area* area = pack.area("west-north-1-4");
  REQUIRE(area);
  std::vector<std::string> week;
  for (const Collection& one : core::waste::schedule(pack, *area, *Date::parse("2026-11-23"), 7)) week.push_back(one.date.iso().substr(5) + " " + one.category);
  CHECK(week == Days{"11-23 kitchen", "11-23 burnable", "11-25 nonburnable", "11-26 kitchen", "11-27 plastic", "11-27 bottle"});
}

TEST_CASE("Weekdays: each, n-th, in some months, every second week", "[waste]") {
  CHECK(dates(small(R"([{"weekday":"monday"}])"), "2026-12-28", 14) == Days{"2026-12-28", "2027-01-04"});
  CHECK(dates(small(R"([{"weekday":"friday","nth":[5]}])"), "2026-10-01", 92) == Days{"2026-10-30"});
  CHECK(dates(small(R"([{"weekday":"friday","nth":[1],"months":[4,6]}])"), "2026-04-01", 91) == Days{"2026-04-03", "2026-06-05"});
  CHECK(dates(small(R"([{"weekday":"monday","every_weeks":2,"from":"2026-12-21"}])"), "2026-12-14", 36) == Days{"2026-12-21", "2027-01-04", "2027-01-18"});
  CHECK(dates(small(R"([{"days_of_month":[31]}])"), "2026-01-01", 120) == Days{"2026-01-31", "2026-03-31"});
  CHECK(dates(small(R"([{"dates":["2028-02-29"]}])"), "2028-02-01", 60) == Days{"2028-02-29"});
}

TEST_CASE("Suspensions skip or postpone by a week, and say why", "[waste]") {
  const char* kNewYear = R"([{"from":"2026-12-31","to":"2027-01-03","mode":"skip","reason":{"ja":"年末年始"}}])";
  const core::waste::Pack skip = small(R"([{"weekday":"friday"}])", kNewYear);
  const auto skipped = core::waste::schedule(skip, skip.areas[0], *Date::parse("2026-12-25"), 15);
  REQUIRE(skipped.size() == 3);
  CHECK(skipped[1].why == Why::suspended);
  CHECK(skipped[1].date.iso() == "2027-01-01");
  const core::waste::Pack later =
      small(R"([{"weekday":"friday","nth":[1]}])", R"([{"from":"2026-12-31","to":"2027-01-03","mode":"week-later","reason":{"ja":"年末年始"}}])");
  const auto postponed = core::waste::schedule(later, later.areas[0], *Date::parse("2026-12-25"), 30);
  REQUIRE(postponed.size() == 1);
  CHECK(postponed[0].why == Why::postponed);
  CHECK(postponed[0].date.iso() == "2027-01-08");
  CHECK(postponed[0].regular.iso() == "2027-01-01");
}

TEST_CASE("A pause of more than a week postpones until it is over", "[waste]") {
  const core::waste::Pack pack =
      small(R"([{"weekday":"tuesday","nth":[5]}])", R"([{"from":"2026-12-29","to":"2027-01-12","mode":"week-later","reason":{"ja":"年末年始"}}])");
  CHECK(dates(pack, "2026-12-20", 40) == Days{"2027-01-19"});
  CHECK(dates(pack, "2027-01-19", 1) == Days{"2027-01-19"});
}

TEST_CASE("A moved date that leaves or enters the window is counted once", "[waste]") {
  const core::waste::Pack pack = small(R"([{"days_of_month":[15],"moved":{"from":"sunday","days":1}}])");
  CHECK(dates(pack, "2026-11-16", 1) == Days{"2026-11-16"});
  CHECK(dates(pack, "2026-11-15", 1).empty());
}

TEST_CASE("Every area of the pack has each household category within five weeks, and none on a Sunday", "[waste]") {
  const core::waste::Pack pack = bibai();
  for (const core::waste::Area& area : pack.areas) {
    INFO(area.id);
    std::vector<std::string> seen;
    for (const Collection& one : core::waste::schedule(pack, area, *Date::parse("2026-05-04"), 35)) {
      CHECK(one.date.weekday() != core::Weekday::sunday);
      seen.push_back(one.category);
    }
    for (const char* category : {"kitchen", "burnable", "nonburnable", "plastic", "recyclable", "bottle"})
      CHECK(std::count(seen.begin(), seen.end(), category) > 0);
  }
}

TEST_CASE("What one pause postpones into another is caught there, whatever order they stand in", "[waste]") {
  core::waste::Pack pack = bibai();
  const core::waste::Area* area = pack.area("west-north-1-4");
  REQUIRE(area);
  const core::waste::Suspension later{{}, *Date::parse("2026-11-25"), *Date::parse("2026-11-25"), true, {}, {"nonburnable"}, {}, true};
  const core::waste::Suspension none{{}, *Date::parse("2026-12-02"), *Date::parse("2026-12-02"), false, {}, {"nonburnable"}, {}, true};
  for (const bool turned : {false, true}) {
    pack.suspensions = turned ? std::vector{none, later} : std::vector{later, none};
    for (const Collection& one : core::waste::schedule(pack, *area, *Date::parse("2026-11-20"), 14))
      if (one.category == "nonburnable") CHECK_FALSE(one.takes_place());
  }
}

TEST_CASE("What a notice postpones onto a regular day stands on its own day, as one without collection, with the reason", "[waste]") {
  core::waste::Pack pack = bibai();
  const core::waste::Area* area = pack.area("west-north-1-4");
  REQUIRE(area);
  core::Localized reason;
  reason.texts[0] = "大雪";
  // Monday the 23rd: kitchen and burnable (every Monday); Wednesday the 25th: the fourth, so there is nothing a week later.
  pack.suspensions.push_back({{}, *Date::parse("2026-11-23"), *Date::parse("2026-11-25"), true, {}, {"kitchen", "nonburnable"}, reason, true});
  Days told;
  for (const Collection& one : core::waste::schedule(pack, *area, *Date::parse("2026-11-23"), 7))
    told.push_back(one.date.iso().substr(5) + " " + one.category + (one.takes_place() ? "" : " not"));
  CHECK(told == Days{"11-23 kitchen not", "11-23 burnable", "11-26 kitchen", "11-27 plastic", "11-27 bottle"});
  const auto later = core::waste::schedule(pack, *area, *Date::parse("2026-12-02"), 1);
  REQUIRE(later.size() == 1);
  CHECK(later[0].category == "nonburnable");
  CHECK(later[0].why == Why::postponed);
}
