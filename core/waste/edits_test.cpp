// Edits of a pack: what is put in, replaced and taken out, and what is refused.
#include "core/waste/edits.h"

#include <catch2/catch_test_macros.hpp>

#include "core/waste/pack_writer.h"

namespace {

using namespace core::waste;

const char* const kCalendar = R"({"source":"s","as_of":"2026-01-01","license":"l","sample":true,
  "categories":[{"id":"burnable","name":{"ja":"\u71c3"},"shape":"bag"},{"id":"bottle","name":{"ja":"\u74f6"},"shape":"bottle"}],
  "areas":[{"id":"north","name":{"ja":"\u5317"},"towns":[],"rules":{"burnable":[{"weekday":"monday"}]}}]})";
const char* const kItems = R"({"source":"s","as_of":"2026-01-01","license":"l","sample":true,
  "items":[{"id":"jar","name":{"ja":"\u3073\u3093","en":"Jar"},"category":"bottle"},{"id":"paper","name":{"ja":"\u304b\u307f"},"category":"burnable"}]})";
const PackFiles kFiles{kCalendar, kItems};

Pack pack_with(const std::vector<Edit>& edits) {
  const auto files = with_edits(kFiles, edits);
  REQUIRE(files);
  const auto pack = read_pack_files(*files);
  REQUIRE(pack);
  return *pack;
}

}  // namespace

TEST_CASE("An entry takes the place of the one with its id, a new one comes last, and one without a value goes", "[waste]") {
  const Pack pack = pack_with(
      {{EntryKind::item, "jar", R"({"name":{"ja":"\u74f6\u3064\u3081"},"category":"burnable"})"},
       {EntryKind::item, "cup", R"({"name":{"ja":"\u30b3\u30c3\u30d7"},"category":"bottle"})"},
       {EntryKind::item, "paper", ""},
       {EntryKind::suspension, "year-end", R"({"from":"2026-12-31","to":"2027-01-03","mode":"skip","reason":{"ja":"\u5e74\u672b"},"areas":["north"]})"}});
  REQUIRE(pack.items.size() == 2);
  CHECK(pack.items[0].id == "jar");
  CHECK(pack.items[0].category == "burnable");
  CHECK(pack.items[0].name.texts[2].empty());  // the whole entry was replaced
  CHECK(pack.items[1].id == "cup");
  REQUIRE(pack.suspensions.size() == 1);
  CHECK(pack.suspensions[0].id == "year-end");
  CHECK(pack_with({{EntryKind::item, "gone-already", ""}}).items.size() == 2);
}

TEST_CASE("The same id again is the last edit's", "[waste]") {
  const Pack pack = pack_with(
      {{EntryKind::item, "cup", R"({"name":{"ja":"1"},"category":"bottle"})"}, {EntryKind::item, "cup", R"({"name":{"ja":"2"},"category":"bottle"})"}});
  REQUIRE(pack.items.size() == 3);
  CHECK(pack.items[2].name.texts[0] == "2");
}

TEST_CASE("What would be no pack is refused with its place", "[waste]") {
  for (const Edit& edit : {Edit{EntryKind::item, "cup", R"({"name":{"ja":"1"},"category":"glass"})"}, Edit{EntryKind::item, "cup", R"({"category":"bottle"})"},
                           Edit{EntryKind::item, "cup", "[]"}, Edit{EntryKind::item, "cup", "{"}, Edit{EntryKind::area, "south", R"({"name":{"ja":"1"}})"},
                           Edit{EntryKind::suspension, "x", R"({"from":"2026-12-31","to":"2026-12-30","mode":"skip","reason":{"ja":"1"}})"}}) {
    INFO(edit.value);
    CHECK_FALSE(with_edits(kFiles, {edit}));
  }
  // An area that a suspension names cannot go before it.
  const Edit suspension{EntryKind::suspension, "x", R"({"from":"2026-12-31","to":"2026-12-31","mode":"skip","reason":{"ja":"1"},"areas":["north"]})"};
  CHECK_FALSE(with_edits(kFiles, {suspension, {EntryKind::area, "north", ""}}));
}

TEST_CASE("An entry that was read and written is the same entry", "[waste]") {
  const Pack before = pack_with({});
  const Pack after = pack_with({{EntryKind::item, "jar", write_item(before.items[0])}, {EntryKind::area, "north", write_area(before.areas[0])}});
  CHECK(write_pack(after) == write_pack(before));
  CHECK(entry_of(kFiles, EntryKind::item, "jar"));
  CHECK_FALSE(entry_of(kFiles, EntryKind::item, "cup"));
}

TEST_CASE("Of edits that a new build has no room for, the others are carried out, in whatever order they came", "[waste]") {
  const Edit suspension{EntryKind::suspension, "x", R"({"from":"2026-12-31","to":"2026-12-31","mode":"skip","reason":{"ja":"1"},"areas":["south"]})"};
  const Edit area{EntryKind::area, "south", R"({"name":{"ja":"1"},"towns":[],"rules":{}})"};
  const Edit lost{EntryKind::item, "jar", R"({"name":{"ja":"1"},"category":"glass"})"};
  const Edit good{EntryKind::item, "cup", R"({"name":{"ja":"1"},"category":"bottle"})"};
  const std::vector<Edit> all{lost, suspension, good, area};
  CHECK_FALSE(with_edits(kFiles, all));
  const std::vector<Edit> fit = fitting(kFiles, all);
  CHECK(fit.size() == 3);
  const Pack pack = pack_with(fit);
  CHECK(pack.suspensions.size() == 1);
  CHECK(pack.item("cup"));
  CHECK(pack.item("jar")->category == "bottle");  // as built
  CHECK(fitting(kFiles, {good}).size() == 1);
}

TEST_CASE("The served files say up to which edit they are", "[waste]") {
  const auto pack = read_pack_files(numbered(kFiles, 42));
  REQUIRE(pack);
  CHECK(pack->edition == 42);
  CHECK(pack->items_edition == 42);
  CHECK(pack_with({}).edition == 0);
}
