// Drafts of the waste desk: an entry that is opened and not touched comes out as it was; what is missing is told; what was typed becomes an entry.
#include "app/staff/waste/draft.h"

#include <catch2/catch_test_macros.hpp>

#include "core/waste/pack_writer.h"
#include "core/waste/schedule.h"
#include "support/files.h"

using namespace app::staff;
using core::waste::EntryKind;
using core::waste::Pack;

namespace {

// The packs as they are, and with the marks for line breaks that the build puts in.
Pack city_pack(const std::string& city, const std::string& folder) {
  auto pack =
      core::waste::read_pack_files({::testing::project_file(folder + city + "/waste.json"), ::testing::project_file(folder + city + "/waste_items.json")});
  REQUIRE(pack);
  return std::move(*pack);
}
Pack bibai() { return city_pack("bibai", "assets/packs/"); }

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("Each entry of the packs that is opened and not touched is what it was", "[staff]") {
  for (const char* city : {"bibai", "kamisunagawa"}) {
    const Pack pack = city_pack(city, "assets/packs/");
    for (const auto& item : pack.items) {
      const WasteDraft draft = draft_of(pack, EntryKind::item, item.id);
      INFO(item.id);
      core::waste::Item out = item_of(draft, pack);
      // Furigana that the reading gives are made anew wherever the pack is read.
      const auto easy = static_cast<std::size_t>(core::Language::ja_easy);
      if (out.name.texts[easy].empty()) out.name.texts[easy] = item.name.texts[easy];
      CHECK(core::waste::write_item(out) == core::waste::write_item(item));
      CHECK(faults_of(draft, pack).empty());
    }
    for (const auto& area : pack.areas) {
      const WasteDraft draft = draft_of(pack, EntryKind::area, area.id);
      INFO(area.id);
      // Rules may come in another order: that of the categories.
      const auto sorted = [](core::waste::Area one) {
        std::sort(one.rules.begin(), one.rules.end(), [](const auto& a, const auto& b) { return a.category < b.category; });
        return core::waste::write_area(one);
      };
      CHECK(sorted(area_of(draft, pack)) == sorted(area));
      const auto today = *core::Date::parse("2026-11-24");
      const Pack after = calendar_with(draft, pack);
      const auto was = core::waste::schedule(pack, area, today, 366), is = core::waste::schedule(after, *after.area(area.id), today, 366);
      REQUIRE(was.size() == is.size());
      for (std::size_t i = 0; i < was.size(); ++i) CHECK((was[i].date == is[i].date && was[i].category == is[i].category));
    }
  }
}

TEST_CASE("What is missing or wrong in a draft is told by its field", "[staff]") {
  const Pack pack = bibai();
  WasteDraft item = draft_of(pack, EntryKind::item, "");
  CHECK(faults_of(item, pack) == Names{"name.ja", "reading", "category"});
  item.fields = {{"name.ja", " 　雪かきスコップ "}, {"reading", "ゆきかき"}, {"category", "nonburnable"}, {"name.en", std::string(2001, 'x')}};
  CHECK(faults_of(item, pack) == Names{"name.en"});

  WasteDraft suspension = draft_of(pack, EntryKind::suspension, "");
  CHECK(faults_of(suspension, pack) == Names{"reason.ja", "from", "to", "mode"});
  suspension.fields = {{"reason.ja", "年末年始"}, {"from", "R|8|12|31"}, {"to", "W|2026|12|30"}, {"mode", "skip"}};
  CHECK(faults_of(suspension, pack) == Names{"to"});

  WasteDraft area = draft_of(pack, EntryKind::area, "");
  CHECK(faults_of(area, pack) == Names{"name.ja", "towns"});
  area.removes = true;
  CHECK(faults_of(area, pack).empty());
}

TEST_CASE("Easy Japanese has furigana on each kanji, all its brackets, and short sentences", "[staff]") {
  const Pack pack = bibai();
  WasteDraft item = draft_of(pack, EntryKind::item, "");
  item.fields = {{"name.ja", "雪かき"}, {"reading", "ゆきかき"}, {"category", "burnable"}};
  for (const char* easy : {"", "[雪|ゆき]かき"}) {
    item.fields["name.ja-easy"] = easy;
    CHECK(faults_of(item, pack).empty());
  }
  for (const char* easy : {"雪かき", "[雪|ゆきかき", "[雪]かき"}) {
    item.fields["name.ja-easy"] = easy;
    CHECK(faults_of(item, pack) == Names{"name.ja-easy"});
  }
}

TEST_CASE("A new suspension stops what it names, where it says, on its days", "[staff]") {
  const Pack pack = bibai();
  WasteDraft draft = draft_of(pack, EntryKind::suspension, "");
  draft.fields = {{"reason.ja", "年末年始"}, {"from", "R|8|12|31"}, {"to", "W|2027|1|3"}, {"mode", "skip"}};
  draft.chosen = {{"areas", {pack.areas[0].id}}, {"categories", {"kitchen"}}};
  const Pack after = calendar_with(draft, pack);
  REQUIRE(after.suspensions.size() == 1);
  const auto from = *core::Date::parse("2026-12-31");
  for (const auto& one : core::waste::schedule(after, after.areas[0], from, 1)) CHECK(one.takes_place() == (one.category != "kitchen"));
  for (const auto& one : core::waste::schedule(after, after.areas[1], from, 4)) CHECK(one.takes_place());
  CHECK(pack.suspensions.empty());
}

TEST_CASE("An area takes its weekdays and weeks; towns that were there keep their other names; special rules stay", "[staff]") {
  Pack pack = bibai();
  pack.areas[0].rules.push_back({"nonburnable", {}, {}});
  auto& special = pack.areas[0].rules.back();
  special.recurrences.resize(1);
  special.recurrences[0].dates = {*core::Date::parse("2026-12-24")};
  CHECK_FALSE(says_all(special));
  WasteDraft draft = draft_of(pack, EntryKind::area, pack.areas[0].id);
  const std::string first = pack.areas[0].towns[0].name.texts[0];
  draft.chosen["days.plastic"] = {"tuesday", "friday"};
  draft.chosen["weeks.plastic"] = {"1", "3"};
  draft.chosen["days.kitchen"] = {};
  draft.fields["towns"] = first + "、" + pack.areas[0].towns[0].reading + "、" + pack.areas[0].towns[0].part.texts[0] + "\n新しい町、あたらしいまち\n\n";
  const core::waste::Area area = area_of(draft, pack);
  REQUIRE(area.towns.size() == 2);
  CHECK(area.towns[0].name.texts[2] == pack.areas[0].towns[0].name.texts[2]);
  CHECK(area.towns[1].name.texts[0] == "新しい町");
  CHECK(area.towns[1].reading == "あたらしいまち");
  const auto rule = [&](const std::string& category) {
    return std::find_if(area.rules.begin(), area.rules.end(), [&](const auto& one) { return one.category == category; });
  };
  CHECK(rule("kitchen") == area.rules.end());
  REQUIRE(rule("plastic") != area.rules.end());
  CHECK(rule("plastic")->recurrences.size() == 2);
  CHECK(rule("plastic")->recurrences[0].nth == std::vector<int>{1, 3});
}

TEST_CASE("Signs that mark furigana are signs in what a clerk types, but for easy Japanese", "[staff]") {
  const Pack pack = bibai();
  WasteDraft draft = draft_of(pack, EntryKind::item, "");
  draft.fields = {{"name.ja", "缶[大]|小"}, {"reading", "かん"}, {"category", "burnable"}, {"name.ja-easy", "[缶|かん]"}};
  const auto item = item_of(draft, pack);
  core::json::Document document(core::waste::write_item(item), "item", 4096);
  const auto read = core::waste::read_item(document.root(), pack);
  CHECK(document.errors().empty());
  Pack with = pack;
  with.items = {read};
  with.items[0].id = "x";
  CHECK(draft_of(with, EntryKind::item, "x").field("name.ja") == "缶[大]|小");
  CHECK(draft_of(with, EntryKind::item, "x").field("reading") == "かん");
}
