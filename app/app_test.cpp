// Every screen driven through the tree, without a window: find by role and name, press, read again.
#include "app/app.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "core/base/ruby.h"
#include "support/files.h"
#include "shell/frame/host.h"
#include "shell/platform/headless/headless.h"

namespace {

std::string text_of(const std::filesystem::path& path) { return testing::read_file(path).value_or(""); }

using shell::Role;

// The page's part: carries out effects with files instead of a network, and keeps the address and the store.
class Visit {
 public:
  explicit Visit(const std::string& address, const std::string& settings = "", int width = 412, const std::map<std::string, std::string>& records = {})
      : url(address), stored(records), width_(width) {
    host_ = std::make_unique<shell::Host>(app, std::make_unique<shell::Canvas>(glyphs_, shell::headless::make_surface));
    stored["settings"] = settings;
    // All in one message, as the page does it.
    std::string events = R"({"kind":"url","url":)" + quoted(address) + R"(},{"kind":"told","what":"random","value":"test-random"})";
    events += R"(,{"kind":"stored","key":"settings","value":)" + quoted(settings) + "}";
    for (const auto& [key, value] : records)
      if (key != "settings") events += R"(,{"kind":"stored","key":)" + quoted(key) + R"(,"value":)" + quoted(value) + "}";
    send(events + R"(,{"kind":"clock","time":"2026-11-24T10:00"})");
  }

  void send(const std::string& event) {
    const std::string answer = host_->frame(R"({"viewport":{"width":)" + std::to_string(width_) +
                                            R"(,"height":800,"density":2,"scroll":0,"rootPx":16,"mostCanvasPx":8192,"dark":false},"events":[)" + event + "]}");
    core::json::Document document(answer, "answer", 1u << 24);
    ready = document.root().at("ready").boolean();
    title = document.root().at("title").text();
    document.root().at("problems").each([](const core::json::Reader& problem) { FAIL(problem.text()); });
    std::vector<std::vector<std::string>> effects;
    document.root().at("effects").each([&](const core::json::Reader& effect) {
      effects.emplace_back();
      effect.each([&](const core::json::Reader& part) { effects.back().push_back(part.text(1u << 20)); });
    });
    REQUIRE(document.errors().empty());
    for (const auto& effect : effects) carry_out(effect);
  }

  const shell::Node* find(Role role, const std::string& name) const {
    for (const shell::Node& node : host_->tree())
      if (node.role == role && (core::base_text(node.text) == name || node.label == name)) return &node;
    return nullptr;
  }
  const shell::Node& by_id(const std::string& id) const {
    for (const shell::Node& node : host_->tree())
      if (node.id == id) return node;
    FAIL("no node " << id);
    return host_->tree()[0];
  }
  void press(Role role, const std::string& name) {
    const shell::Node* node = find(role, name);
    INFO(name);
    REQUIRE(node);
    click(node->id);
  }
  void click(const std::string& id) { send(R"({"kind":"click","id":)" + quoted(id) + "}"); }
  void type(const std::string& id, const std::string& text) { send(R"({"kind":"input","id":)" + quoted(id) + R"(,"value":)" + quoted(text) + "}"); }
  bool says(const std::string& text) const {
    for (const shell::Node& node : host_->tree())
      if (core::base_text(node.text).find(text) != std::string::npos) return true;
    return false;
  }
  const shell::Tree& tree() const { return host_->tree(); }
  const std::vector<std::string>& clashes() const { return host_->clashes(); }

  app::App app;
  std::string url, title;
  std::map<std::string, std::string> stored;
  std::set<std::string> unreachable;           // addresses that answer with no connection
  std::map<std::string, std::string> instead;  // address -> another body
  bool ready = false;
  std::string focused, finished;                                                  // by the last "focus" effect
  std::vector<std::string> sent;                                                  // requests, as the page gets them
  std::function<std::pair<int, std::string>(const std::string& request)> server;  // none: no connection

 private:
  static std::string quoted(const std::string& text) {
    core::json::Writer out;
    return out.string(text).take();
  }
  void carry_out(const std::vector<std::string>& effect) {
    if (effect[0] == "fetch") {
      const std::string& address = effect[1];
      const bool catalog = address.starts_with("/i18n/");
      std::string body = text_of(catalog ? std::string(PIPAOI_BUILD) + "/roots/generated" + address : std::string(PIPAOI_ROOT) + "/assets" + address);
      if (instead.contains(address)) body = instead[address];
      const bool lost = unreachable.contains(address);
      send(R"({"kind":"fetched","address":)" + quoted(address) + R"(,"status":)" + (lost ? "0" : "200") + R"(,"body":)" + quoted(lost ? "" : body) + "}");
    } else if (effect[0] == "send") {
      sent.push_back(effect[2]);
      const auto [status, body] = server ? server(effect[2]) : std::pair<int, std::string>(0, "");
      send(R"({"kind":"answered","id":)" + quoted(effect[1]) + R"(,"status":)" + std::to_string(status) + R"(,"body":)" + quoted(body) + "}");
    } else if (effect[0] == "finish") {
      finished = effect[1];
    } else if (effect[0] == "focus") {
      focused = effect[1];
    } else if (effect[0] == "store") {
      stored[effect[1]] = effect[2];
    } else if (effect[0] == "go" || effect[0] == "replace") {
      url = effect[1];
      send(R"({"kind":"url","url":)" + quoted(url) + "}");
    }
  }
  int width_;
  shell::headless::BoxGlyphs glyphs_;
  std::unique_ptr<shell::Host> host_;
};

const std::string kAtHome = R"({"textSize":100,"theme":"system","plain":false,"wasteArea":"west-north-1-4"})";
const char* const kScreens[]{"/bibai/",
                             "/bibai/waste",
                             "/bibai/waste/area",
                             "/bibai/waste/calendar",
                             "/bibai/waste/search?q=%E9%9B%BB%E6%B1%A0",
                             "/bibai/waste/item/sofas",
                             "/bibai/waste/bulky",
                             "/bibai/waste/quiz",
                             "/bibai/waste/quiz?round=3&answers=012",
                             "/bibai/waste/quiz?round=3&answers=0&look=1",
                             "/bibai/waste/quiz?round=3&answers=0123012301",
                             "/bibai/waste/quiz?round=x&answers=99a",
                             "/bibai/search?q=%E5%A4%A7",
                             "/bibai/apply",
                             "/bibai/apply/sent",
                             "/bibai/apply/open",
                             "/bibai/apply/bulky-waste",
                             "/bibai/apply/bulky-waste/size",
                             "/bibai/apply/bulky-waste/items",
                             "/bibai/apply/bulky-waste/address",
                             "/bibai/apply/bulky-waste/day",
                             "/bibai/apply/bulky-waste/contact",
                             "/bibai/apply/bulky-waste/check",
                             "/bibai/apply/carry",
                             "/bibai/apply/question/carry",
                             "/bibai/apply/bulky-waste/paper",
                             "/bibai/apply/child-allowance/phone",
                             "/bibai/apply/child-allowance/claimant",
                             "/bibai/apply/child-allowance/why",
                             "/bibai/settings",
                             "/bibai/bus",
                             "/bibai/bus/stops",
                             "/bibai/bus/offers",
                             "/bibai/bus/confirm",
                             "/bibai/bus/ride?key=k",
                             "/bibai/learn",
                             "/bibai/learn/waste-item",
                             "/bibai/learn/waste-item/2",
                             "/bibai/learn/fake-warning/3",
                             "/bibai/learn/qr/end",
                             "/bibai/visit",
                             "/bibai/visit/artepiazza",
                             "/bibai/visit/snow-land",
                             "/bibai/notices",
                             "/bibai/safety",
                             "/bibai/safety?for=flood",
                             "/bibai/safety?for=shelter",
                             "/bibai/towns",
                             "/bibai/about",
                             "/bibai/no-such-page",
                             "/"};

std::string with_language(const std::string& url, const std::string& language) {
  return language == "ja" ? url : url + (url.find('?') == std::string::npos ? "?" : "&") + "lang=" + language;
}

}  // namespace

TEST_CASE("Home says the next collection first", "[app]") {
  Visit visit("/bibai/", kAtHome);
  CHECK(visit.ready);
  CHECK(visit.title == "ホーム | 美唄市");
  CHECK(visit.says("次の燃やせないごみは 11月25日（水）です"));
  CHECK(visit.says("明日"));
}

TEST_CASE("From home to the days of one's own town", "[app]") {
  Visit visit("/bibai/");
  visit.press(Role::link, "町を選ぶ");
  CHECK(visit.url == "/bibai/waste/area");
  visit.type("body/main/town/input", "おちあい");
  visit.press(Role::button, "落合町");
  CHECK(visit.url == "/bibai/waste");
  CHECK(visit.says("生ごみ"));
  CHECK(visit.stored["settings"].find("east-north") != std::string::npos);
}

TEST_CASE("A town that lies in two areas is asked about", "[app]") {
  Visit visit("/bibai/waste/area");
  visit.type("body/main/town/input", "茶志内");
  CHECK(visit.find(Role::button, "茶志内町（国道沿い）"));
  CHECK(visit.find(Role::button, "茶志内町（国道沿い以外）"));
  for (const char* query : {"西一条北二丁目", "西1条北2丁目", "nishi 1-jo kita 2", "にし1じょうきた2ちょうめ"}) {
    visit.type("body/main/town/input", query);
    INFO(query);
    CHECK(visit.find(Role::button, "西1条北2丁目"));
  }
}

TEST_CASE("Search as it is typed, from the field to the item", "[app]") {
  Visit visit("/bibai/", kAtHome);
  visit.type("body/main/search/query/input", "そふぁ");
  visit.press(Role::button, "探す");
  CHECK(visit.url == "/bibai/search?q=%E3%81%9D%E3%81%B5%E3%81%81");
  visit.press(Role::link, "ソファ：粗大ごみ");
  CHECK(visit.url == "/bibai/waste/item/sofas");
  CHECK(visit.title == "ソファ | 美唄市");
  CHECK(visit.says("粗大ごみ処理券を貼る"));
  CHECK(visit.find(Role::link, "粗大ごみ"));
}

TEST_CASE("One search finds procedures and waste items, in kana, romaji and English", "[app]") {
  for (const char* query : {"粗大", "そだい", "sodai", "bulky"}) {
    INFO(query);
    Visit visit("/bibai/search", kAtHome);
    visit.type("body/main/search/query/input", query);
    CHECK(visit.find(Role::link, "粗大ごみの収集を申し込む"));
  }
  Visit both("/bibai/search?q=ベッド", kAtHome);
  CHECK(both.find(Role::link, "ベッド：粗大ごみ"));
  Visit none("/bibai/search?q=zzqq", kAtHome);
  CHECK(none.says("「zzqq」は見つかりませんでした"));
}

TEST_CASE("Home shows what this person has begun and sent", "[app]") {
  Visit visit("/bibai/", kAtHome, 412,
              {{"draft:bibai:child-allowance", R"({"version":1,"answers":{"name":"x"},"prefilled":[]})"},
               {"sent:bibai:k", R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S"})"}});
  CHECK(visit.find(Role::link, "児童手当を申請する：書きかけ"));
  visit.press(Role::link, "粗大ごみの収集を申し込む：受付番号 K7M2-9QHX");
  CHECK(visit.url == "/bibai/apply/sent?key=k");
}

TEST_CASE("The reason of a moved date is told", "[app]") {
  Visit visit("/bibai/waste/calendar?month=2026-11", kAtHome);
  CHECK(visit.says("いつもは11月15日（日）ですが、収集のない曜日なので11月16日（月）になります。"));
  visit.press(Role::link, "2026年12月");
  CHECK(visit.url == "/bibai/waste/calendar?month=2026-12");
  for (const char* bad : {"2026-13", "abc", "1800-01", "2031-01", ""}) {
    Visit other(std::string("/bibai/waste/calendar?month=") + bad, kAtHome);
    CHECK(other.find(Role::heading, "2026年11月"));
  }
}

TEST_CASE("A language switch keeps place and ids", "[app]") {
  for (const char* screen : kScreens) {
    INFO(screen);
    std::vector<std::string> ids;
    for (const char* language : {"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"}) {
      Visit visit(with_language(screen, language), kAtHome);
      std::vector<std::string> these;
      for (const shell::Node& node : visit.tree()) {
        CHECK(node.text.find('{') == std::string::npos);
        these.push_back(node.id);
      }
      if (ids.empty()) ids = these;
      INFO(language);
      CHECK(these == ids);
    }
  }
}

TEST_CASE("The language control goes to the same place in another language", "[app]") {
  Visit visit("/bibai/waste/bulky", kAtHome);
  visit.type("header/language", "en");
  CHECK(visit.url == "/bibai/waste/bulky?lang=en");
  CHECK(visit.says("300 yen an item"));
  CHECK(visit.stored["settings"].find("\"en\"") != std::string::npos);
  visit.press(Role::link, "Home");
  CHECK(visit.url == "/bibai/?lang=en");
  Visit later("/bibai/", visit.stored["settings"]);
  CHECK(later.url == "/bibai/?lang=en");
}

TEST_CASE("Every screen, width, size and language: no clash, nothing wider than its room, targets of 48 px", "[app]") {
  for (const int width : {320, 412, 1280})
    for (const int size : {100, 200})
      for (const char* language : {"ja", "ja-easy", "en", "ko", "th"})
        for (const char* screen : kScreens) {
          Visit visit(with_language(screen, language), R"({"textSize":)" + std::to_string(size) + R"(,"theme":"dark","plain":false,"wasteArea":"highway"})",
                      width);
          INFO(screen << " " << width << " px " << size << " % " << language);
          CHECK(visit.ready);
          CHECK(visit.clashes().empty());
          int main_headings = 0;
          for (const shell::Node& node : visit.tree()) {
            INFO(node.id);
            main_headings += node.role == Role::heading && node.level == 1;
            CHECK_FALSE(node.overflow);
            CHECK(node.rect.x >= 0);
            if (node.role != Role::option) CHECK(node.rect.x + node.rect.w <= static_cast<float>(width) + 0.5f);
            if (shell::is_control(node.role)) {
              CHECK(node.rect.h >= 48);
              CHECK(node.rect.w >= 48);
              const bool named =
                  !node.text.empty() || !node.label.empty() || shell::is_field(node.role) || node.role == Role::radio || node.role == Role::checkbox;
              CHECK(named);
            }
          }
          CHECK(main_headings == 1);
        }
}

TEST_CASE("Text size, colours and plain view are settings that last", "[app]") {
  Visit visit("/bibai/settings");
  visit.type("body/main/size/choices/200/radio", "200");
  CHECK(visit.app.appearance().text_size == 200);
  visit.type("body/main/theme/choices/dark/radio", "dark");
  visit.type("body/main/view/choices/plain/radio", "plain");
  Visit later("/bibai/", visit.stored["settings"]);
  CHECK(later.app.appearance().text_size == 200);
  CHECK(later.app.appearance().theme == "dark");
  CHECK(later.app.appearance().plain);
}

TEST_CASE("An address that cannot be a city's says so and leads out", "[app]") {
  for (const char* url : {"/BIBAI/", "/b%2Fc/", "/.../waste"}) {
    INFO(url);
    Visit visit(url);
    CHECK(visit.ready);
    CHECK(visit.find(Role::heading, "このアドレスのページはありません"));
    visit.press(Role::link, "ホームへ");
    CHECK(visit.url == "/");
  }
}

TEST_CASE("The root leads to the city used last, or to the choice", "[app]") {
  Visit first("/");
  first.press(Role::link, "美唄市 / Bibai");
  CHECK(first.url == "/bibai/");
  Visit later("/", first.stored["settings"]);
  CHECK(later.url == "/bibai/");
  CHECK(later.find(Role::heading, "美唄市の暮らし"));
  CHECK(Visit("/?lang=en", first.stored["settings"]).url == "/bibai/?lang=en");
}

TEST_CASE("Wrong shapes never end the program: a message, and the rest works", "[app]") {
  for (const char* record :
       {"{", "[]", "42", R"({"textSize":1e99})", R"({"textSize":"x","theme":7})", R"({"textSize":100,"theme":"pink","plain":false,"wasteArea":""})"}) {
    INFO(record);
    Visit visit("/bibai/", record);
    CHECK(visit.ready);
    CHECK(visit.says("設定が読めなかった"));
  }
  for (const char* body : {"", "null", "{}", "[1,2", R"({"categories":7})"}) {
    INFO(body);
    Visit visit("/");
    visit.instead["/packs/bibai/waste.json"] = body;
    visit.press(Role::link, "美唄市 / Bibai");
    CHECK(visit.says("情報の形が正しくありません"));
    CHECK(visit.find(Role::link, "設定"));
  }
  for (const char* url : {"/bibai/waste/item/%ff", "/bibai/waste/item/zzz", "/bibai/a/b/c/d/e", "/%00", "/bibai/waste/search?q=%E3%81", "/xx/waste"}) {
    INFO(url);
    Visit visit(url, kAtHome);
    CHECK(visit.ready);
  }
}

TEST_CASE("What cannot be fetched is said, and can be tried again", "[app]") {
  app::App unused;
  Visit visit("/");
  visit.unreachable.insert("/packs/bibai/waste.json");
  visit.press(Role::link, "美唄市 / Bibai");
  CHECK(visit.says("情報を受け取れませんでした"));
  visit.unreachable.clear();
  visit.press(Role::button, "もう一度読み込む");
  CHECK(visit.find(Role::link, "町を選ぶ"));
}

TEST_CASE("Unknown events of the page are told and change nothing", "[app]") {
  app::App app;
  shell::Host host(app, nullptr);
  const std::string answer = host.frame(R"({"events":[{"kind":"dance"},{"kind":7},[],{"kind":"click","id":"nowhere"}]})");
  CHECK(answer.find("page.unknown-event") != std::string::npos);
  CHECK(host.frame("not json").find("json.not-json") != std::string::npos);
}

namespace {

// Fills the bulky-waste form up to its check page.
void fill_bulky(Visit& visit) {
  visit.press(Role::button, "はじめる");
  CHECK(visit.url == "/bibai/apply/bulky-waste/size");
  visit.type("body/main/form/over-limit/choices/yes/radio", "yes");
  visit.press(Role::button, "次へ");
  CHECK(visit.url == "/bibai/apply/bulky-waste/items");
  visit.press(Role::button, "出す物を加える");
  visit.type("body/main/form/item/field/input", "そふぁ");
  visit.press(Role::button, "ソファ");
  visit.type("body/main/form/count/input", "２");
  visit.press(Role::button, "この内容で決める");
  CHECK(visit.url == "/bibai/apply/bulky-waste/items");
  CHECK(visit.says("ソファ 個数 2"));
  visit.press(Role::button, "次へ");
  visit.type("body/main/form/postal-code/input", "０７２－０００１");
  CHECK(visit.by_id("body/main/form/street/input").value == "大通東一条北");
  visit.type("body/main/form/town/field/input", "にし1じょうきた1");
  visit.click("body/main/form/town/suggestions/west-north-1-4:西1条北1丁目/choose");
  visit.press(Role::button, "次へ");
  CHECK(visit.url == "/bibai/apply/bulky-waste/day");
  visit.type("body/main/form/collection-day/choices/2027-03-15/radio", "2027-03-15");
  visit.press(Role::button, "次へ");
  visit.type("body/main/form/name/input", "美唄 花子");
  visit.type("body/main/form/name-kana/input", "びばい はなこ");
  visit.type("body/main/form/phone/input", "0126-62-3131");
  visit.press(Role::button, "次へ");
  CHECK(visit.url == "/bibai/apply/bulky-waste/check");
}

}  // namespace

TEST_CASE("What is done at the counter only says where and when, and begins nothing", "[app]") {
  Visit visit("/bibai/apply/seal-registration", kAtHome);
  CHECK(visit.says("市役所の市民課の窓口"));
  CHECK(visit.says("登録する印鑑"));
  CHECK_FALSE(visit.find(Role::button, "はじめる"));
  CHECK_FALSE(visit.says("途中でやめても"));
}

TEST_CASE("The guide asks what fits the answers so far, and says what to do, why and by when", "[app]") {
  Visit visit("/bibai/apply/guide", kAtHome);
  CHECK(visit.says("質問に答えると、ここに出ます。"));
  CHECK_FALSE(visit.says("犬を飼っていますか"));
  Visit moved("/bibai/apply/guide?event=moving-in&has-dog=yes", kAtHome);
  CHECK(moved.says("要る手続き：2つ"));
  CHECK(moved.find(Role::link, "転入の準備をする"));
  CHECK(moved.says("いつまで：住み始めて14日以内"));
  CHECK(moved.says("犬の登録をこの町に移します。"));
  // Answers to what is asked no more, and damaged ones, count for nothing.
  Visit other("/bibai/apply/guide?event=turning-65&has-dog=yes&children=maybe&event2=x", kAtHome);
  CHECK(other.says("要る手続き：1つ"));
  CHECK(other.says("窓口でする手続きです。"));
}

TEST_CASE("A bulky waste collection from the first question to the receipt", "[app]") {
  Visit visit("/bibai/apply/bulky-waste", kAtHome);
  visit.server = [](const std::string& request) -> std::pair<int, std::string> {
    if (request.find("\"GET\"") != std::string::npos)
      return {
          200,
          R"({"receipt":"K7M29QHX","procedure":"bulky-waste","version":1,"state":"accepted","created":"2026-11-24T10:00:00+09:00","updated":"2026-11-24T11:00:00+09:00","answers":{},"attachments":[],"events":[{"kind":"received","by":"applicant","message":"","at":"2026-11-24T10:00:00+09:00"},{"kind":"accepted","by":"clerk","message":"[お待ち]しています","at":"2026-11-24T11:00:00+09:00"}]})"};
    return {201, R"({"receipt":"K7M29QHX","secret":"S3CR3T","state":"received"})"};
  };
  fill_bulky(visit);
  CHECK(visit.says("600円"));
  CHECK(visit.says("2027年3月15日（月）"));
  const std::string draft = visit.stored["draft:bibai:bulky-waste"];
  CHECK(draft.find("美唄 花子") != std::string::npos);
  visit.type("body/main/remember/choices/remember/checkbox", "remember");
  visit.press(Role::button, "送る");
  CHECK(visit.url == "/bibai/apply/sent?key=test-random-1");
  CHECK(visit.find(Role::heading, "認められました"));
  CHECK(visit.says("K7M2-9QHX"));
  CHECK(visit.says("[お待ち]しています"));
  CHECK(visit.stored["draft:bibai:bulky-waste"].empty());
  CHECK(visit.stored["sent:bibai:test-random-1"].find("S3CR3T") != std::string::npos);
  REQUIRE(visit.sent.size() == 2);
  CHECK(visit.sent[0].find("\"Idempotency-Key\":\"test-random-1\"") != std::string::npos);
  // The next one begins with what was remembered, and says where it is from.
  Visit next("/bibai/apply/child-allowance", kAtHome, 412, {{"profile", visit.stored["profile"]}});
  next.press(Role::button, "はじめる");
  CHECK(next.by_id("body/main/form/name/input").value == "美唄 花子");
  CHECK(next.says("前に送ったときのものを"));
}

TEST_CASE("Faults stand next to their fields and in the summary, and nothing typed is lost", "[app]") {
  Visit visit("/bibai/apply/child-allowance", kAtHome);
  visit.press(Role::button, "はじめる");
  visit.type("body/main/form/name-kana/input", "太郎");
  visit.type("body/main/form/birth-date/date/parts/year/input", "64");
  visit.press(Role::button, "次へ");
  CHECK(visit.focused == "body/main/faults");
  CHECK(visit.find(Role::heading, "受け取る人"));
  CHECK(visit.find(Role::paragraph, "3か所を直してください"));
  CHECK(visit.find(Role::link, "お名前を入れてください。")->href == "#body%2Fmain%2Fform%2Fname");
  CHECK(visit.by_id("body/main/form/name/input").invalid);
  CHECK(visit.by_id("body/main/form/name/error").text.find("入れてください") != std::string::npos);
  CHECK(visit.by_id("body/main/form/name-kana/input").value == "太郎");
  CHECK(visit.by_id("body/main/form/birth-date/date/parts/year/input").value == "64");
  // Each mended field says so at once.
  visit.type("body/main/form/name/input", "太郎");
  CHECK(visit.find(Role::paragraph, "2か所を直してください"));
  // The draft is there after the browser was closed.
  Visit later("/bibai/apply/child-allowance/claimant", kAtHome, 412, visit.stored);
  CHECK(later.by_id("body/main/form/name/input").value == "太郎");
  CHECK(later.by_id("body/main/form/birth-date/date/parts/year/input").value == "64");
}

TEST_CASE("A thing found in the waste search is already in the form", "[app]") {
  Visit visit("/bibai/waste/item/beds", kAtHome);
  visit.press(Role::link, "収集を申し込む");
  CHECK(visit.url == "/bibai/apply/bulky-waste?item=beds");
  visit.press(Role::button, "はじめる");
  visit.type("body/main/form/over-limit/choices/yes/radio", "yes");
  visit.press(Role::button, "次へ");
  CHECK(visit.says("ベッド"));
}

TEST_CASE("What is not bulky is sent elsewhere, and branches are asked when they apply", "[app]") {
  Visit visit("/bibai/apply/bulky-waste", kAtHome);
  visit.press(Role::button, "はじめる");
  visit.type("body/main/form/over-limit/choices/no/radio", "no");
  CHECK(visit.says("130センチ以下の物は粗大ごみではありません"));
  CHECK(visit.find(Role::link, "品目で分け方を探す"));
  CHECK_FALSE(visit.find(Role::button, "次へ"));
  Visit child("/bibai/apply/child-allowance/why", kAtHome);
  CHECK_FALSE(child.says("前に住んでいた市町村"));
  child.type("body/main/form/reason/choices/moved-in/radio", "moved-in");
  CHECK(child.says("前に住んでいた市町村"));
}

TEST_CASE("O1 to O3: without a network it waits in sight, goes once when it is back; a refusal brings the draft back", "[app]") {
  Visit visit("/bibai/apply/bulky-waste", kAtHome);
  fill_bulky(visit);
  visit.press(Role::button, "送る");
  CHECK(visit.find(Role::heading, "まだ送っていません"));
  CHECK(visit.says("まだ送っていません。この端末に保存してあります"));
  // Closed and opened again, still without a network.
  Visit again("/bibai/apply", kAtHome, 412, visit.stored);
  CHECK(again.says("粗大ごみの収集を申し込む：まだ送っていません"));
  REQUIRE(again.sent.size() == 1);
  again.server = [](const std::string&) { return std::pair<int, std::string>(201, R"({"receipt":"K7M29QHX","secret":"S","state":"received"})"); };
  again.send(R"({"kind":"told","what":"online","value":""})");
  CHECK(again.says("受付番号 K7M2-9QHX"));
  REQUIRE(again.sent.size() == 2);
  CHECK(again.sent[0] == again.sent[1]);
  CHECK(again.sent[0] == visit.sent[0]);
  again.send(R"({"kind":"told","what":"online","value":""})");
  CHECK(again.sent.size() == 2);

  Visit refused("/bibai/apply/bulky-waste", kAtHome);
  refused.server = [](const std::string&) { return std::pair<int, std::string>(422, R"({"code":"apply.answers"})"); };
  fill_bulky(refused);
  refused.press(Role::button, "送る");
  CHECK(refused.url == "/bibai/apply/bulky-waste/check");
  CHECK(refused.says("送れませんでした"));
  CHECK(refused.says("美唄 花子"));
  CHECK(refused.stored["draft:bibai:bulky-waste"].find("美唄 花子") != std::string::npos);
}

TEST_CASE("Keys never repeat, also when the city was left between two applications", "[app]") {
  Visit visit("/bibai/apply/bulky-waste", kAtHome);
  visit.server = [](const std::string&) { return std::pair<int, std::string>(201, R"({"receipt":"K7M29QHX","secret":"S","state":"received"})"); };
  fill_bulky(visit);
  visit.press(Role::button, "送る");
  visit.send(R"({"kind":"url","url":"/"})");
  visit.send(R"({"kind":"url","url":"/bibai/apply/bulky-waste"})");
  fill_bulky(visit);
  visit.press(Role::button, "送る");
  CHECK(visit.url == "/bibai/apply/sent?key=test-random-2");
  std::set<std::string> keys;
  for (const std::string& request : visit.sent)
    if (const auto at = request.find("Idempotency-Key"); at != std::string::npos) keys.insert(request.substr(at, 40));
  CHECK(keys.size() == 2);
}

TEST_CASE("Answers that are not our API's leave it waiting; a refusal beside a newer draft is marked and can be mended", "[app]") {
  Visit visit("/bibai/apply/bulky-waste", kAtHome);
  visit.server = [](const std::string&) { return std::pair<int, std::string>(403, "<html>Log in to the hotel's network</html>"); };
  fill_bulky(visit);
  visit.press(Role::button, "送る");
  CHECK(visit.find(Role::heading, "まだ送っていません"));
  visit.send(R"({"kind":"url","url":"/bibai/apply/bulky-waste"})");
  visit.press(Role::button, "はじめる");  // a newer draft
  visit.server = [](const std::string&) { return std::pair<int, std::string>(422, R"({"code":"apply.answers"})"); };
  visit.send(R"({"kind":"told","what":"online","value":""})");
  const std::size_t before = visit.sent.size();
  visit.send(R"({"kind":"told","what":"online","value":""})");
  CHECK(visit.sent.size() == before);
  visit.send(R"({"kind":"url","url":"/bibai/apply"})");
  visit.press(Role::link, "粗大ごみの収集を申し込む：直して送り直してください");
  CHECK(visit.find(Role::heading, "受け付けられませんでした"));
  CHECK(visit.says("同じ手続きの書きかけがあります"));
  visit.send(R"({"kind":"url","url":"/bibai/apply"})");
  visit.press(Role::button, "書きかけを消す");
  visit.press(Role::button, "消さない");
  CHECK(visit.find(Role::button, "書きかけを消す"));
  visit.press(Role::button, "書きかけを消す");
  CHECK_FALSE(visit.find(Role::button, "書きかけを消す"));  // nothing under a finger that taps twice
  visit.press(Role::button, "本当に消す");
  visit.send(R"({"kind":"url","url":"/bibai/apply/sent?key=test-random-1"})");
  visit.press(Role::button, "書き直す");
  CHECK(visit.url == "/bibai/apply/bulky-waste/check");
  CHECK(visit.says("美唄 花子"));
}

TEST_CASE("A link that was meddled with takes nothing away", "[app]") {
  const std::map<std::string, std::string> records{
      {"sent:bibai:w", R"({"procedure":"bulky-waste","version":1,"answers":{"name":"x"}})"},
      {"sent:bibai:k", R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S"})"}};
  for (const char* link : {".X", "K7M29QHX.", "K7M29QHX.XXXX", "..", "%3Cb%3E.X"}) {
    INFO(link);
    Visit visit(std::string("/bibai/apply/open?opened=") + link, kAtHome, 412, records);
    CHECK_FALSE(visit.url == "/bibai/apply/sent?key=k");
    CHECK(visit.stored["sent:bibai:w"] == records.at("sent:bibai:w"));
    CHECK(visit.stored["sent:bibai:k"] == records.at("sent:bibai:k"));
  }
  // The right link leads to the one that is here, and makes no second.
  Visit right("/bibai/apply/open?opened=K7M29QHX.S", kAtHome, 412, records);
  CHECK(right.url == "/bibai/apply/sent?key=k");
  CHECK(std::none_of(right.stored.begin(), right.stored.end(), [](const auto& record) { return record.first.starts_with("sent:bibai:link-"); }));
}

TEST_CASE("A name typed whole is chosen; deleting everything keeps nothing", "[app]") {
  Visit visit("/bibai/apply/bulky-waste/items", kAtHome);
  visit.press(Role::button, "出す物を加える");
  visit.type("body/main/form/item/field/input", "ソファ");
  visit.type("body/main/form/count/input", "1");
  visit.press(Role::button, "この内容で決める");
  CHECK(visit.says("ソファ 個数 1"));
  visit.send(R"({"kind":"url","url":"/bibai/settings"})");
  visit.press(Role::button, "この端末から消す");
  visit.click("body/main/forget-now");
  const auto kept = visit.stored;
  visit.send(R"({"kind":"url","url":"/bibai/apply"})");
  CHECK_FALSE(visit.says("続きから書く"));
  CHECK(visit.stored == kept);
}

TEST_CASE("Damaged records of the device are told and left there; links of receipts are taken in", "[app]") {
  const std::map<std::string, std::string> records{
      {"draft:bibai:bulky-waste", "[]"}, {"sent:bibai:x", "{\"procedure\":7}"}, {"draft:elsewhere:p", "{"}, {"profile", "7"}};
  Visit visit("/bibai/apply", kAtHome, 412, records);
  CHECK(visit.says("この端末に保存したものの一部が読めませんでした"));
  CHECK(visit.stored["draft:bibai:bulky-waste"] == "[]");
  CHECK(visit.find(Role::link, "粗大ごみの収集を申し込む"));
  Visit opened("/bibai/apply/open?opened=K7M29QHX.SECRET", kAtHome);
  CHECK(opened.url == "/bibai/apply/sent?key=link-K7M29QHX-SECR");
  CHECK(opened.says("K7M2-9QHX"));
  REQUIRE(opened.sent.size() == 1);
  CHECK(opened.sent[0].find("Receipt SECRET") != std::string::npos);
  // What was sent is known once the city has answered: its name and answers stand there, too.
  Visit elsewhere("/", kAtHome);
  elsewhere.server = [](const std::string&) {
    return std::pair<int, std::string>(
        200, R"({"procedure":"bulky-waste","version":1,"state":"received","answers":{"name":"美唄 花子"},"attachments":[],"events":[]})");
  };
  elsewhere.send(R"({"kind":"url","url":"/bibai/apply/open?opened=K7M29QHX.SECRET"})");
  CHECK(elsewhere.says("粗大ごみの収集を申し込む"));
  CHECK(elsewhere.says("美唄 花子"));
  CHECK(elsewhere.stored["sent:bibai:link-K7M29QHX-SECR"].find("bulky-waste") != std::string::npos);
  Visit broken("/bibai/apply/open?opened=K7M29QHX", kAtHome);
  CHECK(broken.says("リンクが途中で切れています"));
}

TEST_CASE("The city's question is answered on the receipt's page; offline the answer waits and goes out once", "[app]") {
  const std::string asked =
      R"({"receipt":"K7M29QHX","procedure":"bulky-waste","version":1,"state":"asked","created":"2026-11-24T10:00:00+09:00","updated":"2026-11-24T11:00:00+09:00","answers":{},"attachments":[],"events":[{"kind":"received","by":"applicant","message":"","at":"2026-11-24T10:00:00+09:00"},{"kind":"asked","by":"city","message":"何階ですか","at":"2026-11-24T11:00:00+09:00"}]})";
  Visit visit("/bibai/apply/sent?key=k", kAtHome, 412,
              {{"sent:bibai:k", R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S3CR3T"})"}});
  CHECK(visit.says("今は状況を受け取れません"));
  visit.server = [&](const std::string&) { return std::pair<int, std::string>(200, asked); };
  visit.press(Role::button, "もう一度読み込む");
  CHECK(visit.says("何階ですか"));
  // Nothing written: said at the field.
  visit.press(Role::button, "答えを送る");
  CHECK(visit.says("市への答えを入れてください。"));
  visit.type("body/main/reply/text/input", "2階です");
  CHECK(visit.stored["sent:bibai:k"].find("2階です") != std::string::npos);
  visit.server = nullptr;
  visit.press(Role::button, "答えを送る");
  CHECK(visit.says("まだ送っていません"));
  const std::string first = visit.sent.back();
  CHECK(first.find("Receipt S3CR3T") != std::string::npos);
  visit.server = [&](const std::string& request) {
    return request.find("/events") != std::string::npos ? std::pair<int, std::string>(201, R"({"state":"answered"})") : std::pair<int, std::string>(200, asked);
  };
  const std::size_t before = visit.sent.size();
  visit.send(R"({"kind":"told","what":"online","value":""})");
  CHECK(visit.sent[before] == first);  // the same key
  CHECK(visit.stored["sent:bibai:k"].find("2階です") == std::string::npos);
  CHECK(visit.sent.size() == before + 2);  // and the state is asked for again
}

TEST_CASE("What the city said last stays on the device, and is shown without a network", "[app]") {
  std::string now = R"("received")", events = R"({"kind":"received","by":"applicant","message":"","at":"2026-11-24T10:00:00+09:00"})";
  const auto answer = [&] {
    return R"({"receipt":"K7M29QHX","procedure":"bulky-waste","version":1,"state":)" + now +
           R"(,"created":"2026-11-24T10:00:00+09:00","updated":"2026-11-24T11:00:00+09:00","answers":{},"attachments":[],"events":[)" + events + "]}";
  };
  const std::string record = R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S3CR3T"})";
  Visit visit("/", kAtHome, 412, {{"sent:bibai:k", record}});
  visit.server = [&](const std::string& request) {
    return request.find("withdrawn") != std::string::npos ? std::pair<int, std::string>(201, R"({"state":"withdrawn"})")
                                                          : std::pair<int, std::string>(200, answer());
  };
  visit.send(R"({"kind":"url","url":"/bibai/apply/sent?key=k"})");
  CHECK(visit.says("ケー なな エム に"));
  CHECK(visit.says("11月27日（金）までに、この画面で返事をします。"));
  // The same record on a later day, without a network: what was heard, and when.
  Visit offline("/bibai/apply/sent?key=k", kAtHome, 412, {{"sent:bibai:k", visit.stored["sent:bibai:k"]}});
  CHECK(offline.says("今は新しい状況を受け取れません。11月24日（火）に受け取ったもの"));
  CHECK(offline.says("市が受け付けました"));
  offline.send(R"({"kind":"clock","time":"2026-11-28T09:00"})");
  CHECK(offline.says("返事の予定は11月27日（金）まででした"));
  // Taken back: asked once more first, sent with a key of its own, and nothing can be done after that.
  const std::size_t before = visit.sent.size();
  visit.press(Role::button, "この申し込みを取り下げる");
  CHECK(visit.sent.size() == before);
  CHECK(visit.says("元には戻せません"));
  CHECK(visit.find(Role::button, "取り下げない"));
  now = R"("withdrawn")", events += R"(,{"kind":"withdrawn","by":"applicant","message":"","at":"2026-11-24T12:00:00+09:00"})";
  visit.press(Role::button, "本当に取り下げる");
  CHECK(visit.sent[before].find("withdrawn") != std::string::npos);
  CHECK(visit.says("もう一度申し込むことができます"));
  CHECK_FALSE(visit.find(Role::button, "この申し込みを取り下げる"));
  CHECK(visit.find(Role::link, "もう一度申し込む"));
}

TEST_CASE("A refused answer says so, a long one is told at the field and never costs the receipt", "[app]") {
  const std::string asked =
      R"({"receipt":"K7M29QHX","procedure":"bulky-waste","version":1,"state":"asked","created":"2026-11-24T10:00:00+09:00","updated":"2026-11-24T11:00:00+09:00","answers":{},"attachments":[],"events":[]})";
  const std::string record = R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S3CR3T"})";
  Visit visit("/", kAtHome, 412, {{"sent:bibai:k", record}});
  visit.server = [&](const std::string& request) {
    return request.find("/events") != std::string::npos
               ? std::pair<int, std::string>(413, R"({"type":"about:blank","status":413,"code":"apply.attachments-too-large","detail":"d"})")
               : std::pair<int, std::string>(200, asked);
  };
  visit.send(R"({"kind":"url","url":"/bibai/apply/sent?key=k"})");
  visit.type("body/main/reply/text/input", "2階です");
  visit.press(Role::button, "答えを送る");
  CHECK(visit.says("apply.attachments-too-large"));
  CHECK(visit.stored["sent:bibai:k"].find("2階です") != std::string::npos);
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "あ";
  visit.type("body/main/reply/text/input", text);
  CHECK(visit.says("2000文字まで"));
  const std::size_t before = visit.sent.size();
  visit.press(Role::button, "答えを送る");
  CHECK(visit.sent.size() == before);
  Visit again("/bibai/apply/sent?key=k", kAtHome, 412, {{"sent:bibai:k", visit.stored["sent:bibai:k"]}});
  CHECK(again.says("K7M2-9QHX"));
  CHECK_FALSE(again.says("一部が読めませんでした"));
  // As an earlier program kept it.
  Visit old("/bibai/apply/sent?key=k", kAtHome, 412,
            {{"sent:bibai:k",
              R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S3CR3T","reply":"2階です","replyKey":"key-7"})"}});
  CHECK(old.says("2階です"));
  CHECK(old.sent[0].find("key-7") != std::string::npos);
}

TEST_CASE("A withdrawal waits without a network, and one the city was quicker than leaves its decision", "[app]") {
  const std::string decided =
      R"({"receipt":"K7M29QHX","procedure":"bulky-waste","version":1,"state":"accepted","created":"2026-11-24T10:00:00+09:00","updated":"2026-11-24T11:00:00+09:00","answers":{},"attachments":[],"events":[{"kind":"accepted","by":"city","message":"","at":"2026-11-24T10:00:00+09:00"}]})";
  Visit visit("/bibai/apply/sent?key=k", kAtHome, 412,
              {{"sent:bibai:k", R"({"procedure":"bulky-waste","version":1,"answers":{},"receipt":"K7M29QHX","secret":"S3CR3T"})"}});
  visit.press(Role::button, "この申し込みを取り下げる");
  visit.press(Role::button, "本当に取り下げる");
  CHECK(visit.says("まだ送っていません"));
  CHECK(visit.stored["sent:bibai:k"].find(R"("withdraws":true)") != std::string::npos);
  visit.server = [&](const std::string& request) {
    return request.find("/events") != std::string::npos
               ? std::pair<int, std::string>(409, R"({"type":"about:blank","status":409,"code":"apply.over","detail":"d"})")
               : std::pair<int, std::string>(200, decided);
  };
  visit.send(R"({"kind":"told","what":"online","value":""})");
  CHECK(visit.says("認められました"));
  CHECK(visit.stored["sent:bibai:k"].find("withdraws") == std::string::npos);
}

namespace {

const std::string kOffers =
    R"({"offers":[{"id":"offer-1","pickup":["2026-11-24T10:30:00+09:00","2026-11-24T10:45:00+09:00"],"arrive_by":"2026-11-24T10:55:00+09:00","minutes_on_board":4,"fare":300,"expires":"2026-11-24T10:10:00+09:00"},{"id":"offer-2","pickup":["2026-11-24T10:45:00+09:00","2026-11-24T11:00:00+09:00"],"arrive_by":"2026-11-24T11:10:00+09:00","minutes_on_board":4,"fare":300,"expires":"2026-11-24T10:10:00+09:00"}],"alternatives":[]})";
const std::string kFull =
    R"({"offers":[],"reason":"ride.full","alternatives":[{"when":{"kind":"leave","at":"2026-11-25T09:15:00+09:00"},"pickup":["2026-11-25T09:15:00+09:00","2026-11-25T09:30:00+09:00"],"arrive_by":"2026-11-25T09:40:00+09:00"}]})";
const std::string kBooked =
    R"({"id":"RIDE12345678","code":"0427","secret":"S3CR3T","state":"booked","from":"city-hall","to":"hospital","party":{"adults":1,"children":0,"infants":0,"wheelchairs":0},"pickup":["2026-11-24T10:30:00+09:00","2026-11-24T10:45:00+09:00"],"arrive_by":"2026-11-24T10:55:00+09:00","fare":300})";

// From the form to the offers.
void wish(Visit& visit) {
  visit.type("body/main/form/from/field/input", "shiyakusho");
  visit.press(Role::button, "美唄市役所");
  visit.type("body/main/form/to/field/input", "びょういん");
  visit.press(Role::button, "市立美唄病院");
  visit.press(Role::button, "乗れる時間をさがす");
}

}  // namespace

TEST_CASE("A ride from the wish to the code for the driver, and cancelled", "[app]") {
  Visit visit("/bibai/bus", kAtHome);
  visit.server = [](const std::string& request) -> std::pair<int, std::string> {
    if (request.find("/rides/offers") != std::string::npos) return {200, kOffers};
    if (request.find("DELETE") != std::string::npos) return {200, R"({"id":"RIDE12345678","state":"cancelled"})"};
    if (request.find("\"GET\"") != std::string::npos) return {200, kBooked};
    return {201, kBooked};
  };
  wish(visit);
  CHECK(visit.url == "/bibai/bus/offers");
  CHECK(visit.says("11月24日（火） 10:30〜10:45に迎えに来ます"));
  CHECK(visit.sent[0].find(R"(\"from\":\"city-hall\",\"to\":\"hospital\",\"when\":{\"kind\":\"now\"})") != std::string::npos);
  visit.press(Role::button, "10:45〜11:00の便にする");
  CHECK(visit.url == "/bibai/bus/confirm");
  CHECK(visit.says("10:45〜11:00　美唄市役所で乗る"));
  visit.press(Role::button, "予約する");
  CHECK(visit.url == "/bibai/bus/ride?key=test-random-1");
  CHECK(visit.find(Role::heading, "予約できました"));
  CHECK(visit.says("0427"));
  CHECK(visit.sent[1].find("offer-2") != std::string::npos);
  CHECK(visit.sent[1].find(R"("Idempotency-Key":"test-random-1")") != std::string::npos);
  CHECK(visit.stored["ride:bibai:test-random-1"].find("S3CR3T") != std::string::npos);
  const shell::Node& calendar = visit.by_id("body/main/calendar");
  CHECK(calendar.value.find("DTSTART:20261124T014500Z") != std::string::npos);
  CHECK(calendar.value.find("LOCATION:美唄市役所") != std::string::npos);
  // The way back is asked for after the arrival.
  Visit back("/bibai/bus/ride?key=test-random-1", kAtHome, 412, {{"ride:bibai:test-random-1", visit.stored["ride:bibai:test-random-1"]}});
  back.server = visit.server;
  back.press(Role::button, "帰りの便を予約する");
  CHECK(back.by_id("body/main/form/from/field/input").value == "市立美唄病院");
  CHECK(back.by_id("body/main/form/to/field/input").value == "美唄市役所");
  // Asked whether to cancel, "no" leaves the ride as it is, and sends nothing.
  const std::size_t before = visit.sent.size();
  visit.press(Role::button, "予約を取り消す");
  visit.press(Role::button, "取り消さない");
  CHECK(visit.find(Role::heading, "予約できました"));
  CHECK(visit.sent.size() == before);
  visit.press(Role::button, "予約を取り消す");
  visit.press(Role::button, "本当に取り消す");
  CHECK(visit.find(Role::heading, "予約を取り消しました"));
  // Home has it no more; the next visit knows.
  Visit home("/bibai/", kAtHome, 412, {{"ride:bibai:test-random-1", visit.stored["ride:bibai:test-random-1"]}});
  CHECK_FALSE(home.says("美唄市役所から市立美唄病院まで"));
}

TEST_CASE("A full hour: the reason and other times, one press each", "[app]") {
  Visit visit("/bibai/bus", kAtHome);
  visit.server = [](const std::string& request) -> std::pair<int, std::string> { return {200, request.find("T09:15") != std::string::npos ? kOffers : kFull}; };
  wish(visit);
  CHECK(visit.says("先に予約した人との約束がある"));
  visit.press(Role::button, "11月25日（水） 09:15〜09:30に乗り、09:40までに着く");
  CHECK(visit.says("10:30〜10:45に迎えに来ます"));
  CHECK(visit.sent.back().find(R"(\"kind\":\"leave\",\"at\":\"2026-11-25T09:15:00+09:00\")") != std::string::npos);
}

TEST_CASE("What is missing in a wish is told at its field; what is typed whole is chosen", "[app]") {
  Visit visit("/bibai/bus", kAtHome);
  visit.press(Role::button, "乗れる時間をさがす");
  CHECK(visit.focused == "body/main/faults");
  CHECK(visit.says("乗る所を、入れた文字の下に出る候補から選んでください。"));
  CHECK(visit.sent.empty());
  visit.type("body/main/form/from/field/input", "美唄駅");
  visit.type("body/main/form/to/field/input", "美唄駅");
  visit.press(Role::button, "乗れる時間をさがす");
  CHECK(visit.says("乗る所と降りる所が同じです。"));
  // A code at a stop chooses it.
  Visit stop("/bibai/bus?from=arte-piazza", kAtHome);
  CHECK(stop.says("「アルテピアッツァ美唄」を選びました。"));
}

TEST_CASE("Without a network a booking waits on the device and is made once; a lost offer is told", "[app]") {
  Visit visit("/bibai/bus", kAtHome);
  visit.server = [](const std::string& request) -> std::pair<int, std::string> {
    return request.find("/rides/offers") != std::string::npos ? std::pair<int, std::string>(200, kOffers) : std::pair<int, std::string>(0, "");
  };
  wish(visit);
  visit.press(Role::button, "10:30〜10:45の便にする");
  visit.press(Role::button, "予約する");
  CHECK(visit.find(Role::heading, "まだ予約できていません"));
  const std::string first = visit.sent.back();
  // Closed and opened again: it goes out by itself, under the same key.
  Visit again("/bibai/", kAtHome, 412, {{"ride:bibai:test-random-1", visit.stored["ride:bibai:test-random-1"]}});
  REQUIRE(again.sent.size() == 1);
  CHECK(again.sent[0] == first);
  Visit late("/bibai/bus/ride?key=test-random-1", kAtHome, 412, {{"ride:bibai:test-random-1", visit.stored["ride:bibai:test-random-1"]}});
  late.server = [](const std::string&) { return std::pair<int, std::string>(409, R"({"code":"ride.offer-expired"})"); };
  late.press(Role::button, "今すぐ送る");
  CHECK(late.find(Role::heading, "予約できませんでした"));
  late.press(Role::button, "もう一度さがす");
  CHECK(late.url == "/bibai/bus");
  CHECK(late.says("「市立美唄病院」を選びました。"));
}

TEST_CASE("A ride is changed by booking another first; only then the old one goes", "[app]") {
  Visit visit(
      "/bibai/bus/ride?key=old", kAtHome, 412,
      {{"ride:bibai:old",
        R"({"from":"city-hall","to":"hospital","party":{"adults":1,"children":0,"infants":0,"wheelchairs":0},"earliest":"2026-11-24T14:00:00+09:00","latest":"2026-11-24T14:15:00+09:00","arriveBy":"2026-11-24T14:25:00+09:00","fare":300,"outcome":"booked","id":"OLD","secret":"OLDSECRET","code":"1111"})"}});
  bool booked = false;
  visit.server = [&](const std::string& request) -> std::pair<int, std::string> {
    if (request.find("/rides/offers") != std::string::npos) return {200, kOffers};
    if (request.find("DELETE") != std::string::npos) {
      CHECK(booked);
      return {200, R"({"id":"OLD","state":"cancelled"})"};
    }
    if (request.find("\"GET\"") != std::string::npos) return {200, kBooked};
    booked = true;
    return {201, kBooked};
  };
  visit.press(Role::button, "時間を変える");
  visit.press(Role::button, "乗れる時間をさがす");
  visit.press(Role::button, "10:30〜10:45の便にする");
  CHECK(visit.says("11月24日（火） 14:00の、美唄市役所から市立美唄病院までの予約を変えます。"));
  visit.press(Role::button, "予約する");
  CHECK(visit.stored["ride:bibai:old"].find("cancelled") != std::string::npos);
  CHECK(visit.stored["ride:bibai:test-random-1"].find("booked") != std::string::npos);
  // Who thinks better of it keeps both.
  Visit keeps("/bibai/bus/ride?key=old", kAtHome, 412, {{"ride:bibai:old", visit.stored["ride:bibai:test-random-1"]}});
  keeps.server = [&](const std::string& request) -> std::pair<int, std::string> {
    CHECK(request.find("DELETE") == std::string::npos);
    return {request.find("/rides/offers") != std::string::npos ? 200
            : request.find("\"GET\"") != std::string::npos     ? 200
                                                               : 201,
            request.find("/rides/offers") != std::string::npos ? kOffers : kBooked};
  };
  keeps.press(Role::button, "時間を変える");
  keeps.press(Role::button, "変えるのをやめる");
  keeps.press(Role::button, "乗れる時間をさがす");
  keeps.press(Role::button, "10:30〜10:45の便にする");
  CHECK_FALSE(keeps.find(Role::button, "変えるのをやめる"));
  keeps.press(Role::button, "予約する");
  CHECK(keeps.stored["ride:bibai:old"].find("cancelled") == std::string::npos);
}

TEST_CASE("Each lesson is played to its end: read, decide wrongly and rightly, practise on the real screen; nothing leaves the sandbox", "[app]") {
  const auto lessons = core::lessons::read_lessons(text_of(std::string(PIPAOI_ROOT) + "/assets/lessons/lessons.json"), "lessons.json");
  REQUIRE(lessons);
  REQUIRE(lessons->all.size() == 4);
  std::size_t practised = 0;
  for (const auto& lesson : lessons->all)
    for (const std::string language : {"ja", "ja-easy"}) {
      INFO(lesson.id << " " << language);
      Visit visit(with_language("/bibai/learn/" + lesson.id, language), kAtHome);
      const auto before = visit.stored;
      visit.click("body/main/begin");
      for (const auto& step : lesson.steps) {
        INFO(step.id);
        const bool practises = step.kind == core::lessons::Step::Kind::practise;
        const std::string next = practises ? "practice/buttons/next" : "body/main/next";
        const auto there = [&](const std::string& id) {
          for (const shell::Node& node : visit.tree())
            if (node.id == id) return true;
          return false;
        };
        for (const auto& choice : step.choices)
          if (!choice.right) {
            visit.click("body/main/choices/" + choice.id + "/choose");
            CHECK_FALSE(there(next));
            CHECK(there("body/main/choices/" + choice.id + "/answer"));
          }
        for (const auto& choice : step.choices)
          if (choice.right) visit.click("body/main/choices/" + choice.id + "/choose");
        if (practises) {
          ++practised;
          CHECK_FALSE(there(next));
          CHECK(visit.by_id(step.practice.point).pointed);
          const std::string url = visit.url;
          if (step.practice.until.empty()) {
            visit.type(step.practice.point, "ぞぞぞ");
            CHECK_FALSE(there(next));
            visit.type(step.practice.point, step.practice.type);
          } else {
            visit.click(step.practice.point);
          }
          CHECK(visit.url == url);  // the page's own address is the lesson's
          CHECK(visit.sent.empty());
        }
        REQUIRE(there(next));
        visit.click(next);
      }
      CHECK(visit.url.find("/learn/" + lesson.id + "/end") != std::string::npos);
      CHECK(visit.stored == before);
      if (!lesson.real.empty()) {
        visit.click("body/main/real");
        CHECK(visit.url.starts_with("/bibai/" + lesson.real));
        CHECK_FALSE(visit.says("れんしゅう町"));
      }
    }
  CHECK(practised == 8);
}

TEST_CASE("A shared device lets nothing unsent go on one press, and counts anew once it was sent", "[app]") {
  Visit visit("/bibai/", kAtHome, 412, {{"sent:bibai:w", R"({"procedure":"bulky-waste","version":1,"answers":{"name":"x"}})"}});
  CHECK(visit.find(Role::button, "終わる（消す）") == nullptr);
  visit.send(R"({"kind":"told","what":"shared","value":"1"})");
  visit.press(Role::button, "終わる（消す）");
  CHECK(visit.finished.empty());
  CHECK(visit.says("まだ送っていないものが1件あります"));
  visit.press(Role::button, "終わる（消す）");
  CHECK(visit.finished == "/bibai/");

  Visit nothing("/bibai/", kAtHome);
  nothing.send(R"({"kind":"told","what":"shared","value":"1"})");
  nothing.press(Role::button, "終わる（消す）");
  CHECK(nothing.finished == "/bibai/");
}

TEST_CASE("A shared device that nobody touches asks, on every screen, and goes on where it was", "[app]") {
  for (const char* address : {"/bibai/waste", "/", "/bibai/learn/waste-item/2", "/bibai/towns"}) {
    INFO(address);
    Visit visit(address, kAtHome);
    visit.send(R"({"kind":"told","what":"shared","value":"1"})");
    visit.send(R"({"kind":"told","what":"idle","value":"1"})");
    CHECK(visit.find(Role::heading, "まだ使っていますか"));
    CHECK(visit.focused == "body/main/idle-title");
    visit.press(Role::button, "まだ使う");
    CHECK_FALSE(visit.find(Role::heading, "まだ使っていますか"));
  }
}
