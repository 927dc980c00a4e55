// Data sets 28 and 30: out and in again with the same days and things; each fault of real files told.
#include "core/waste/standard_data.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/ruby.h"
#include "core/waste/edits.h"
#include "core/waste/schedule.h"
#include "support/files.h"

namespace {

using namespace core::waste;

std::string plain(const core::Localized& text) { return core::without_breaks(core::base_text(text.texts[0])); }

std::vector<std::string> days_of(const Pack& pack, const Area& area) {
  std::vector<std::string> out;
  for (const Collection& one : schedule(pack, area, *core::Date::parse("2026-04-01"), 365))
    out.push_back(one.date.iso() + " " + plain(pack.category(one.category)->name));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> told(const std::vector<ImportNote>& notes) {
  static constexpr const char* kFindings[]{"repaired", "doubtful", "dropped"};
  std::vector<std::string> out;
  for (const ImportNote& note : notes)
    out.push_back(note.file + ":" + std::to_string(note.line) + ": " + kFindings[static_cast<std::size_t>(note.finding)] + ": " + note.text);
  return out;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Our packs come back from the two tables with the same days and things", "[waste]") {
  for (const char* city : {"bibai", "kamisunagawa"}) {
    INFO(city);
    const std::string folder = std::string("assets/packs/") + city;
    const auto before = read_pack_files({testing::project_file(folder + "/waste.json"), testing::project_file(folder + "/waste_items.json")});
    REQUIRE(before);
    const StandardData tables = standard_data(*before, "012157", "北海道美唄市");
    const auto after = import_standard({tables.sorting, tables.places, city, {}});
    REQUIRE(after);
    CHECK(told(after->notes).empty());
    REQUIRE(after->pack.items.size() == before->items.size());
    for (std::size_t i = 0; i < before->items.size(); ++i) {
      const Item &a = before->items[i], &b = after->pack.items[i];
      CHECK((a.id == b.id && plain(a.name) == plain(b.name) && a.reading == b.reading && plain(a.how) == plain(b.how)));
      CHECK(plain(before->category(a.category)->name) == plain(after->pack.category(b.category)->name));
    }
    REQUIRE(after->pack.areas.size() == before->areas.size());
    for (std::size_t i = 0; i < before->areas.size(); ++i) {
      INFO(before->areas[i].id);
      CHECK(days_of(after->pack, after->pack.areas[i]) == days_of(*before, before->areas[i]));
    }
  }
}

TEST_CASE("Faults of data set 28 are told with their line, the rest is kept", "[waste]") {
  const auto imported = import_standard(
      {"\xEF\xBB\xBFごみ分別一覧,,\n\n全国地方公共団体コード,ＩＤ,ゴミの品目 ,ゴミの品目＿カナ,分別区分,注意点\n12157,1,乾電池,カンデンチ,危険ごみ,\"端子に, "
       "テープ\"\n12157,1,鏡,カガミ,危険 ごみ,\n,,,,燃やす,\n,3,紙,カミ,,\n",
       {},
       "test",
       {}});
  REQUIRE(imported);
  CHECK(told(imported->notes) == Lines{"28.csv:1: repaired: byte-order mark removed", "28.csv:1: repaired: 2 lines above the heading are no part of the table",
                                       "28.csv:4: repaired: the code \"12157\" read as 012157",
                                       "28.csv:5: doubtful: the ID \"1\" stands twice: the line's number is put behind it",
                                       "28.csv:6: dropped: a thing without a name", "28.csv:7: dropped: \"紙\" has no 分別区分"});
  REQUIRE(imported->pack.items.size() == 2);
  CHECK(imported->pack.items[0].reading == "かんでんち");
  CHECK(plain(imported->pack.items[0].how) == "端子に, テープ");
  CHECK(imported->pack.items[1].category == "危険ごみ");
}

TEST_CASE("Faults of data set 30 are told with their line, the rest is kept", "[waste]") {
  const auto imported = import_standard({{},
                                         "ゴミ集積場所_名称,ゴミ集積場所_ゴミ種類,ゴミ集積場所_地区名,ゴミ集積場所_ゴミ収集日\n駅前,燃やすごみ,中央,"
                                         "月・木\n公園,燃やすごみ,中央,毎週火曜日\n,,中央,月\n学校,資源,,随時\n,資源,,月\n",
                                         "test",
                                         {}});
  REQUIRE(imported);
  CHECK(told(imported->notes) ==
        Lines{"30.csv:3: doubtful: \"毎週火曜日\" differs from \"毎週月・木曜日\", which the area 中央 has for 燃やすごみ: the first is kept",
              "30.csv:4: dropped: \"中央\" has no ゴミ種類", "30.csv:5: dropped: \"随時\" is not understood as days: 資源 of 学校 has none",
              "30.csv:6: dropped: a place without a name"});
  REQUIRE(imported->pack.areas.size() == 2);
  CHECK(imported->pack.areas[0].towns.size() == 2);
}

TEST_CASE("What is neither table is refused", "[waste]") {
  CHECK_FALSE(import_standard({"名称,住所\nx,y\n", {}, "", {}}));
  CHECK_FALSE(import_standard({{}, "", "", {}}));
  CHECK_FALSE(import_standard({"\xff\xff", {}, "", {}}));
}

TEST_CASE("A municipality's code gets back what a spreadsheet took, and is checked", "[waste]") {
  CHECK(municipality_code("012157") == "012157");
  CHECK(municipality_code("12157") == "012157");
  CHECK(municipality_code("01215") == "012157");
  CHECK(municipality_code("222127") == "222127");
  for (const char* text : {"", "012158", "1234567", "abcdef", "0121"}) CHECK_FALSE(municipality_code(text));
}
