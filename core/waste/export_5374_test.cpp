// The exporter: what goes out comes in again with the same days, the seven real towns and our own packs among it; what the format cannot say is told.
#include "core/waste/export_5374.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/base/ruby.h"
#include "core/waste/edits.h"
#include "core/waste/import_5374.h"
#include "core/waste/schedule.h"
#include "support/files.h"

namespace {

using namespace core::waste;
namespace fs = std::filesystem;

const core::Date kFrom = *core::Date::parse("2026-04-01");

Pack imported(const Export5374& files) {
  Files5374 in;
  in.area_days = files.area_days;
  in.center = files.center;
  in.description = files.description;
  in.target = files.target;
  in.remarks = files.remarks;
  auto out = import_5374(in);
  REQUIRE(out);
  return std::move(out->pack);
}

std::string name_of(const Pack& pack, const std::string& category) { return core::without_breaks(core::base_text(pack.category(category)->name.texts[0])); }

// Day, category by name, and whether it takes place.
std::vector<std::string> days_of(const Pack& pack, const Area& area, core::Date from) {
  std::vector<std::string> out;
  for (const Collection& one : schedule(pack, area, from, 365))
    out.push_back(one.date.iso() + " " + name_of(pack, one.category) + (one.takes_place() ? "" : " no"));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());  // "月 20260105" says one day twice
  return out;
}

void check_same(const Pack& before, core::Date from) {
  const Pack after = imported(export_5374(before, from));
  REQUIRE(after.areas.size() == before.areas.size());
  for (std::size_t i = 0; i < before.areas.size(); ++i) {
    INFO(before.areas[i].id);
    CHECK(days_of(after, after.areas[i], from) == days_of(before, before.areas[i], from));
  }
  REQUIRE(after.items.size() == before.items.size());
  for (std::size_t i = 0; i < before.items.size(); ++i) {
    CHECK(core::base_text(after.items[i].name.texts[0]) == core::without_breaks(core::base_text(before.items[i].name.texts[0])));
    CHECK(name_of(after, after.items[i].category) == name_of(before, before.items[i].category));
    CHECK(core::base_text(after.items[i].how.texts[0]) == core::without_breaks(core::base_text(before.items[i].how.texts[0])));
  }
}

}  // namespace

TEST_CASE("Our own packs come back with the same days and things", "[waste]") {
  for (const char* city : {"bibai", "kamisunagawa"}) {
    INFO(city);
    const std::string folder = std::string("assets/packs/") + city;
    const auto pack = read_pack_files({testing::project_file(folder + "/waste.json"), testing::project_file(folder + "/waste_items.json")});
    REQUIRE(pack);
    check_same(*pack, kFrom);
  }
}

TEST_CASE("The seven real towns come back with the same days and things", "[waste]") {
  const fs::path folder = fs::path(PIPAOI_ROOT) / "../shared/data/5374";
  if (!fs::is_directory(folder)) SKIP("../shared/data/5374 is not here");
  for (const char* town : {"bibai", "kamisunagawa", "hakodate", "sapporo", "muroran", "chigasaki", "ritto_shiga"}) {
    INFO(town);
    const fs::path from = folder / town;
    const auto first = import_5374({testing::read_file(from / "area_days.csv"),
                                    testing::read_file(from / "center.csv"),
                                    testing::read_file(from / "description.csv"),
                                    testing::read_file(from / "target.csv"),
                                    testing::read_file(from / "remarks.csv"),
                                    town,
                                    {}});
    REQUIRE(first);
    check_same(first->pack, std::string(town) == "hakodate" ? *core::Date::parse("2019-04-01") : kFrom);
  }
}

TEST_CASE("Each kind of rule goes out in its signs, and what has none as single days", "[waste]") {
  Pack pack;
  pack.categories.push_back({});
  pack.categories[0].id = pack.categories[0].name.texts[0] = "c";
  Area area;
  area.id = area.name.texts[0] = "a, \"b\"";
  const auto rule = [](const char* day) {
    Recurrence out;
    out.weekday = core::weekday_from_english(day);
    return out;
  };
  CategoryRule all{"c", {rule("monday"), rule("wednesday"), rule("friday"), rule("tuesday")}, {"mind the bears", "mind the snow"}};
  all.recurrences[1].nth = {1, 3};
  all.recurrences[1].months = {4, 5};
  all.recurrences[2].months = {4, 5};
  all.recurrences[3].every_weeks = 2;
  all.recurrences[3].anchor = *core::Date::parse("2026-04-09");  // a Thursday: its week's Tuesday is the 7th
  area.rules = {all};
  pack.areas = {area};
  Export5374 files = export_5374(pack, kFrom);
  CHECK(files.area_days == "地名,センター,c\r\n\"a, \"\"b\"\"\",,水1 水3 金:4 5 月 隔火20260407 *1 *2\r\n");
  CHECK(files.remarks == "ID,注意事項\r\n1,mind the bears\r\n2,mind the snow\r\n");
  CHECK(files.notes.empty());

  Recurrence fifteenth;
  fifteenth.days_of_month = {15};
  fifteenth.moved_from = core::Weekday::sunday;
  fifteenth.moved_days = 1;
  pack.areas[0].rules = {{"c", {fifteenth}, {}}};
  files = export_5374(pack, kFrom);
  CHECK(files.area_days.find("20261116") != std::string::npos);  // the 15th is a Sunday
  CHECK(files.notes == std::vector<std::string>{"area_days.csv: the rule of c is written as single days until 2027-04-01"});
}

TEST_CASE("Pauses go by centre; what a centre cannot say is left out and told", "[waste]") {
  Pack pack;
  pack.categories.push_back({});
  pack.categories[0].id = pack.categories[0].name.texts[0] = "c";
  Recurrence daily;
  daily.weekday = core::Weekday::thursday;
  for (const char* id : {"a", "b", "d"}) {
    Area area;
    area.id = area.name.texts[0] = id;
    area.center = std::string(id) == "d" ? "east" : "west";
    area.rules = {{"c", {daily}, {}}};
    pack.areas.push_back(area);
  }
  core::Localized reason;
  reason.texts[0] = "new year";
  const core::Date from = *core::Date::parse("2026-12-31"), to = *core::Date::parse("2027-01-03");
  pack.suspensions.push_back({"", from, to, false, {"a"}, {}, reason, false});
  pack.suspensions.push_back({"", from, to, false, {}, {"c"}, reason, false});
  pack.suspensions.push_back({"", from, to, true, {}, {}, reason, false});
  const Export5374 files = export_5374(pack, kFrom);
  CHECK(files.center == "名称,休止開始日,休止終了日\r\na,2026/12/31,2027/01/03\r\n");
  CHECK(files.notes.size() == 2);
  const Pack after = imported(files);
  CHECK_FALSE(schedule(after, after.areas[0], from, 1)[0].takes_place());
  CHECK(schedule(after, after.areas[1], from, 1)[0].takes_place());
}
