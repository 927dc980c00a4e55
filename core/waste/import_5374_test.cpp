// The importer: the day grammar token by token, each fault with its line, and the seven real towns.
#include "core/waste/import_5374.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/waste/pack_writer.h"
#include "core/waste/schedule.h"
#include "support/files.h"

namespace {

using namespace core::waste;

Import5374 import_text(const std::string& area_days, const std::string& target = "", const std::string& remarks = "", const std::string& center = "") {
  Files5374 files;
  files.area_days = area_days;
  if (!target.empty()) files.target = target;
  if (!remarks.empty()) files.remarks = remarks;
  if (!center.empty()) files.center = center;
  auto imported = import_5374(files);
  REQUIRE(imported);
  return *imported;
}

int count(const Import5374& imported, Finding finding) {
  return static_cast<int>(std::count_if(imported.notes.begin(), imported.notes.end(), [&](const ImportNote& note) { return note.finding == finding; }));
}

std::vector<std::string> days_of(const std::string& cell, const char* from, int days) {
  const Import5374 imported = import_text("地名,センター,c\na,," + cell + "\n");
  std::vector<std::string> out;
  for (const Collection& one : schedule(imported.pack, imported.pack.areas[0], *core::Date::parse(from), days)) out.push_back(one.date.iso());
  return out;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("The day grammar of area_days.csv", "[waste]") {
  CHECK(days_of("月 木", "2026-11-23", 7) == Days{"2026-11-23", "2026-11-26"});
  CHECK(days_of("水1 水3", "2026-11-01", 30) == Days{"2026-11-04", "2026-11-18"});
  CHECK(days_of("水1:6 7 11 水2:4", "2026-04-01", 91) == Days{"2026-04-08", "2026-06-03"});
  CHECK(days_of("火2 金4:4 6 8", "2026-04-01", 91) == Days{"2026-04-14", "2026-04-24", "2026-06-09", "2026-06-26"});
  CHECK(days_of("月 水1:", "2026-11-01", 30).empty());
  CHECK(days_of("20260105 20260112", "2026-01-01", 31) == Days{"2026-01-05", "2026-01-12"});
  CHECK(days_of("隔月20150112", "2015-01-01", 40) == Days{"2015-01-12", "2015-01-26", "2015-02-09"});
  CHECK(days_of("月　木", "2026-11-23", 7) == Days{"2026-11-23", "2026-11-26"});
  CHECK(days_of("火１", "2026-12-01", 14) == Days{"2026-12-01"});
}

TEST_CASE("Faults of a cell are dropped with their line, the rest is kept", "[waste]") {
  const Import5374 imported = import_text("地名,センター,c\na,,月\nb,,月 2020024 毎日 水9 火1:13 隔月2015 *4\n");
  CHECK(count(imported, Finding::dropped) == 7);
  for (const ImportNote& note : imported.notes) CHECK(note.line == 3);
  CHECK(imported.pack.areas[1].rules[0].recurrences.empty());  // 火1:13 takes 月 with it: whether it is all year is not known
}

TEST_CASE("Marks, spaces, doubles and strangers are told", "[waste]") {
  const Import5374 imported =
      import_text("\xEF\xBB\xBF地名,センター, 燃やせるごみ\n a ,中央,月\na,,火\n,,水\n",
                  "type,name,notice,furigana\n燃やすごみ ,紙,,か\n大型ごみ,箱,,は\n大型ごみ,箱,,は\n資源,,,\n", "ID,注意事項\n1,渋谷の注意\n",
                  "名称,休止開始日,休止終了日\n中央,2025/12/31,2026/1/3\n西,2025/12/31,2026/1/3\n中央,x,y\n");
  CHECK(imported.pack.areas.size() == 1);
  CHECK(imported.pack.areas[0].id == "a");
  CHECK(imported.pack.items.size() == 3);
  CHECK(imported.pack.items[0].category == "燃やせるごみ");
  CHECK(imported.pack.items[2].id == "箱 (2)");
  CHECK(imported.pack.suspensions.size() == 1);
  CHECK(count(imported, Finding::dropped) == 6);
  CHECK(count(imported, Finding::repaired) == 5);
  CHECK(count(imported, Finding::doubtful) == 3);
}

TEST_CASE("Files that are not usable say so and end nothing", "[waste]") {
  Files5374 files;
  CHECK_FALSE(import_5374(files));
  for (const char* text : {"", "\n\n", "地名\n", "地名,センター,c\n", "\xff\xfe\x00"}) {
    files.area_days = text;
    CHECK_FALSE(import_5374(files));
  }
}

TEST_CASE("Cells longer than any name are cut and told, and the pack still reads back", "[waste]") {
  const std::string endless(5000, 'x');
  const Import5374 imported = import_text("地名,センター," + endless + "\n" + endless + ",,月\n", "label,name\n" + endless + ",項目\n");
  CHECK(count(imported, Finding::dropped) == 3);
  REQUIRE(imported.pack.areas.size() == 1);
  CHECK(imported.pack.areas[0].id.size() == 2000);
  CHECK(imported.pack.items[0].category == imported.pack.categories[0].id);
  CHECK(read_pack(write_pack(imported.pack), "again").has_value());
}

TEST_CASE("A pack that was written reads back and gives the same calendar", "[waste]") {
  const Import5374 imported = import_text("地名,センター,c,d\na,x,水1:6 7 *1,隔月20150112 20260105\n", "label,name\nc,[角]|括弧\\\n", "ID,注意事項\n1,注意\n",
                                          "n,f,t\nx,2026/1/4,2026/1/6\n");
  const auto again = read_pack(write_pack(imported.pack), "again");
  REQUIRE(again);
  CHECK(again->items[0].id == "[角]|括弧\\");
  CHECK(again->areas[0].rules[0].remarks == std::vector<std::string>{"注意"});
  const auto before = schedule(imported.pack, imported.pack.areas[0], *core::Date::parse("2026-01-01"), 365);
  const auto after = schedule(*again, again->areas[0], *core::Date::parse("2026-01-01"), 365);
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i)
    CHECK((before[i].date == after[i].date && before[i].category == after[i].category && before[i].why == after[i].why));
}

TEST_CASE("All seven real towns come in", "[waste]") {
  const std::filesystem::path folder = std::filesystem::path(PIPAOI_ROOT) / "../shared/data/5374";
  if (!std::filesystem::is_directory(folder)) SKIP("../shared/data/5374 is not here");
  struct Town {
    const char* name;
    std::size_t areas, items;
  };
  for (const Town town : {Town{"bibai", 10, 4},
                          {"kamisunagawa", 10, 65},
                          {"hakodate", 16, 1251},
                          {"sapporo", 243, 102},
                          {"muroran", 3, 47},
                          {"chigasaki", 8, 1027},
                          {"ritto_shiga", 39, 526}}) {
    INFO(town.name);
    const std::filesystem::path from = folder / town.name;
    Files5374 files{testing::read_file(from / "area_days.csv"),
                    testing::read_file(from / "center.csv"),
                    testing::read_file(from / "description.csv"),
                    testing::read_file(from / "target.csv"),
                    testing::read_file(from / "remarks.csv"),
                    town.name,
                    {}};
    const auto imported = import_5374(files);
    REQUIRE(imported);
    CHECK(imported->pack.areas.size() == town.areas);
    CHECK(imported->pack.items.size() == town.items);
    const auto again = read_pack(write_pack(imported->pack), town.name);
    REQUIRE(again);
    CHECK_FALSE(schedule(*again, again->areas[0], *core::Date::parse(std::string(town.name) == "hakodate" ? "2019-05-01" : "2026-05-01"), 31).empty());
  }
}
