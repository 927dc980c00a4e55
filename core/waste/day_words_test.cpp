// Days in words: each kind there and back, the spellings that are met, and what is none.
#include "core/waste/day_words.h"

#include <catch2/catch_test_macros.hpp>

#include "core/waste/edits.h"
#include "core/waste/schedule.h"
#include "support/files.h"

using namespace core::waste;

namespace {

std::vector<std::string> days(const std::vector<Recurrence>& rules) {
  Pack pack;
  pack.categories.resize(1);
  pack.categories[0].id = "c";
  Area area;
  area.rules = {{"c", rules, {}}};
  std::vector<std::string> out;
  for (const Collection& one : schedule(pack, area, *core::Date::parse("2026-04-01"), 365)) out.push_back(one.date.iso());
  return out;
}

std::string again(const char* words) {
  const auto rules = days_from_words(words);
  return rules ? days_in_words(*rules) : "none";
}

}  // namespace

TEST_CASE("Each kind of day is read and written in the same words", "[waste]") {
  for (const char* words : {"毎週月・木曜日", "第2・第4水曜日", "隔週火曜日（2026年4月7日から）", "3週ごと金曜日（2026年4月10日から）",
                            "毎月1・15日（日曜日なら1日後）（4月・10月）", "毎月31日（土曜日なら2日前）", "2026年12月24日、2027年1月7日",
                            "毎週月曜日（4月・5月）、第1・第3水曜日"}) {
    INFO(words);
    CHECK(again(words) == words);
  }
}

TEST_CASE("Other spellings mean the same", "[waste]") {
  CHECK(again("月・木") == "毎週月・木曜日");
  CHECK(again("月曜日・木曜日") == "毎週月・木曜日");
  CHECK(again("毎週 月,木 曜日") == "毎週月・木曜日");
  CHECK(again("第２・４水曜日") == "第2・第4水曜日");
  CHECK(again("第1水曜(4・5月)") == "第1水曜日（4月・5月）");
}

TEST_CASE("What is no day is not guessed at", "[waste]") {
  for (const char* words : {"", "、", "随時", "第6月曜日", "第月曜日", "毎月32日", "2026年2月30日", "隔週火曜日", "毎週月曜日（13月）", "毎週月曜日（4月",
                            "毎週月曜日ほか", "0週ごと月曜日"}) {
    INFO(words);
    CHECK(again(words) == "none");
  }
}

TEST_CASE("Every rule of our packs says the same days in words", "[waste]") {
  for (const char* city : {"bibai", "kamisunagawa"}) {
    const auto pack = read_pack(testing::project_file(std::string("assets/packs/") + city + "/waste.json"), city);
    REQUIRE(pack);
    const auto check = [&](const CategoryRule& rule) {
      if (rule.recurrences.empty()) return;
      const std::string words = days_in_words(rule.recurrences);
      INFO(words);
      const auto read = days_from_words(words);
      REQUIRE(read);
      CHECK(days(*read) == days(rule.recurrences));
    };
    for (const Area& area : pack->areas)
      for (const CategoryRule& rule : area.rules) check(rule);
    for (const CategoryRule& rule : pack->everywhere) check(rule);
  }
}
