// What lists, events and records do to the notices a page knows.
#include <catch2/catch_test_macros.hpp>

#include "app/app.h"
#include "app/notices/screens.h"
#include "app/notices/update.h"

using namespace app;

namespace {

std::string notice(const std::string& id, int number, const std::string& more = "") {
  return R"({"id":")" + id + R"(","number":)" + std::to_string(number) + R"(,"urgent":)" + (more == "urgent" ? "true" : "false") + R"(,"state":")" +
         (more == "withdrawn" ? "withdrawn" : "published") +
         R"(","topic":"roads","areas":[],"title":{"ja":"t"},"text":{"ja":"b"},"published":"2026-11-24T10:00:)" + std::to_string(10 + number) +
         R"(+09:00","ends":"2026-11-30"})";
}
std::string list(int number, const std::string& notices) { return R"({"number":)" + std::to_string(number) + R"(,"notices":[)" + notices + "]}"; }

struct Page {
  State state;
  std::vector<shell::Effect> effects;

  Page() {
    state.url = shell::Url::parse("/bibai/");
    state.settings_known = true;
    state.city.value.emplace();
    set_clock(state, "2026-11-24T10:05");
  }
  bool asks() {
    effects.clear();
    notices::ask(state, effects);
    return !effects.empty();
  }
  void get(int status, const std::string& body) {
    effects.clear();
    notices::take_list(state, status, body, effects);
  }
  std::string ids() const {
    std::string out;
    for (const auto* one : notices::shown(state, true)) out += one->id;
    return out;
  }
  const shell::Effect* effect(const std::string& kind) const {
    for (const shell::Effect& one : effects)
      if (one.kind == kind) return &one;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("The list is asked for once, then followed from its number; each event goes in", "[notices]") {
  Page page;
  CHECK(page.asks());
  CHECK_FALSE(page.asks());
  page.get(200, list(3, notice("A", 3)));
  REQUIRE(page.effect("listen"));
  CHECK(page.effect("listen")->a == "/api/v1/bibai/notices/stream");
  CHECK(page.effect("listen")->b == "3");
  notices::take_change(page.state, "[" + notice("B", 4) + "]", page.effects);
  CHECK(page.ids() == "BA");
  notices::take_change(page.state, "[" + notice("C", 5, "urgent") + "]", page.effects);
  notices::take_change(page.state, "[" + notice("D", 6) + "]", page.effects);
  CHECK(page.ids() == "CDBA");  // what is urgent stays in front
  notices::take_change(page.state, "[" + notice("A", 7, "withdrawn") + "]", page.effects);
  CHECK(page.ids() == "CDB");
}

TEST_CASE("A list that did not come is asked for again when somebody presses, or the network is back", "[notices]") {
  Page page;
  CHECK(page.asks());
  page.get(503, "");
  CHECK_FALSE(page.effect("listen"));
  CHECK_FALSE(page.asks());
  update(page.state, msg::Retry{}, page.effects);
  CHECK(page.asks());
  page.get(0, "");
  notices::read_again(page.state);
  CHECK(page.asks());
  notices::read_again(page.state);  // it is on its way
  CHECK_FALSE(page.asks());
}

TEST_CASE("An event that cannot be read makes the list be read again", "[notices]") {
  Page page;
  (void)page.asks();
  page.get(200, list(3, notice("A", 3)));
  notices::take_change(page.state, R"([{"id":"B"}])", page.effects);
  CHECK(page.ids() == "A");
  CHECK(page.asks());
}

TEST_CASE("What the device kept is shown with its time until the list comes; when nothing is heard any more, likewise", "[notices]") {
  Page page;
  (void)page.asks();
  page.get(200, list(3, notice("A", 3)));
  REQUIRE(page.effect("store"));
  const std::string kept = page.effect("store")->b;
  Page later;
  notices::take_record(later.state.notices, "bibai", "notices:bibai", kept);
  CHECK(later.ids() == "A");
  CHECK(later.state.notices.as_of == "2026-11-24 10:05");
  CHECK_FALSE(later.state.notices.current);
  set_clock(page.state, "2026-11-24T11:30");
  notices::hear(page.state, false);
  CHECK_FALSE(page.state.notices.current);
  CHECK(page.state.notices.as_of == "2026-11-24 11:30");
  notices::hear(page.state, true);
  CHECK(page.state.notices.current);
}

TEST_CASE("A damaged record, another city's, or none: as if there was none", "[notices]") {
  Page page;
  for (const std::string& record :
       {std::string(R"({"asOf":"x","number":1,"notices":[]})"), std::string(R"({"asOf":"2026-13-40 10:05","number":1,"notices":[]})"),
        std::string(R"({"asOf":"2026-11-24 10:05","number":1,"notices":[1]})"), std::string("{"), std::string()})
    notices::take_record(page.state.notices, "bibai", "notices:bibai", record);
  notices::take_record(page.state.notices, "bibai", "notices:other", R"({"asOf":"2026-11-24 10:05","number":1,"notices":[]})");
  CHECK(page.state.notices.as_of.empty());
}
