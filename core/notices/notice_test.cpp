// Notices: written and read back, and whom they concern.
#include "core/notices/notice.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::notices;

namespace {

Notice sample() {
  Notice out;
  out.id = "K7M29QHX";
  out.number = 12;
  out.topic = Topic::roads;
  out.areas = {"highway"};
  out.title.texts = {"除雪", "", "Snow clearing"};
  out.text.texts = {"今夜、除雪をします。", "", "Tonight."};
  out.published = "2026-11-24T10:00:00+09:00";
  out.ends = *Date::parse("2026-11-25");
  out.collection = CollectionChange{*Date::parse("2026-11-24"), *Date::parse("2026-11-25"), true, {"kitchen"}};
  return out;
}

}  // namespace

TEST_CASE("A list is read as it was written", "[notices]") {
  json::Writer out;
  out.begin_object().key("number").integer(12).key("notices").begin_array().begin_object();
  write_notice(out, sample());
  out.end_object().end_array().end_object();
  const auto list = read_list(out.str());
  REQUIRE(list);
  CHECK(list->number == 12);
  REQUIRE(list->all.size() == 1);
  const Notice& read = list->all[0];
  CHECK(read.topic == Topic::roads);
  CHECK(read.areas == std::vector<std::string>{"highway"});
  CHECK(read.title.in(Language::en).text == "Snow clearing");
  CHECK(read.text.in(Language::th).text == "今夜、除雪をします。");
  CHECK(read.ends.iso() == "2026-11-25");
  CHECK_FALSE(read.withdrawn);
  REQUIRE(read.collection);
  CHECK(read.collection->from.iso() + read.collection->to.iso() == "2026-11-242026-11-25");
  CHECK(read.collection->week_later);
  CHECK(read.collection->categories == std::vector<std::string>{"kitchen"});
}

TEST_CASE("A list in another shape is refused with every fault", "[notices]") {
  const auto list =
      read_list(R"({"number":1,"notices":[{"id":"a","number":"x","urgent":1,"state":"published","topic":"new","areas":[],"title":{},"text":{"ja":"b"},
    "published":"","ends":"never"}]})");
  REQUIRE_FALSE(list);
  CHECK(list.error().size() == 4);  // number, urgent, title/ja, ends; a topic of a later version is none
}

TEST_CASE("A notice holds through its last day", "[notices]") {
  Notice notice = sample();
  CHECK(notice.in_force(*Date::parse("2026-11-25")));
  CHECK_FALSE(notice.in_force(*Date::parse("2026-11-26")));
  notice.withdrawn = true;
  CHECK_FALSE(notice.in_force(*Date::parse("2026-11-25")));
}

TEST_CASE("Whom a notice concerns: by area and topic; what is urgent, by area alone", "[notices]") {
  Notice notice = sample();
  CHECK(concerns(notice, "highway", {}));
  CHECK(concerns(notice, "", {}));  // who has not chosen an area hears of all
  CHECK_FALSE(concerns(notice, "shinotsu", {}));
  CHECK_FALSE(concerns(notice, "highway", {Topic::roads}));
  notice.urgent = true;
  CHECK(concerns(notice, "highway", {Topic::roads}));
  CHECK_FALSE(concerns(notice, "shinotsu", {}));
  notice.areas.clear();
  CHECK(concerns(notice, "shinotsu", {Topic::roads}));
}

TEST_CASE("Signs of furigana in a clerk's text stand for themselves, but in easy Japanese", "[notices]") {
  Localized text;
  text.texts = {"[重要|至急]", "[重要|じゅうよう]"};
  const Localized marked = as_marked(text);
  CHECK(marked.texts[0] == "\\[重要\\|至急\\]");
  CHECK(marked.texts[1] == "[重要|じゅうよう]");
}
