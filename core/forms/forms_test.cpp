// Forms as data: what is asked, what is refused with which code, what is computed and sent; over a small procedure.
#include <catch2/catch_test_macros.hpp>

#include "core/base/era.h"
#include "core/forms/attachment.h"
#include "core/forms/example.h"
#include "core/forms/guide.h"
#include "core/forms/references.h"
#include "support/files.h"
#include "support/fixtures.h"

using namespace core;
using namespace core::forms;

namespace {

// A file with one procedure: its pages, and what stands behind them.
std::string procedure(const std::string& pages, const std::string& more = "") {
  return R"({"procedures":[{"id":"p","version":1,"name":{"ja":"p"},"summary":{"ja":"s"},"minutes":1,"after":[],"source":"s","as_of":"2026-01-01",)"
         R"("license":"l","pages":[)" +
         pages + "]" + more + "}]}";
}

const std::string kSmall = procedure(R"(
  {"id":"one","title":{"ja":"1"},"questions":[
    {"id":"kind","kind":"choice","label":{"ja":"k"},"options":[{"id":"a","label":{"ja":"A"}},{"id":"b","label":{"ja":"B"}}]},
    {"id":"why","kind":"text","label":{"ja":"w"},"most_characters":5,"when":[{"question":"kind","any_of":["b"]}]},
    {"id":"many","kind":"choices","optional":true,"label":{"ja":"m"},"options":[{"id":"x","label":{"ja":"X"}},{"id":"y","label":{"ja":"Y"}}]}]},
  {"id":"list","title":{"ja":"2"},"rows":{"least":1,"most":2,"name":{"ja":"r"},"add":{"ja":"+"}},"questions":[
    {"id":"count","kind":"number","label":{"ja":"c"},"low":1,"high":20},
    {"id":"note","kind":"text","label":{"ja":"n"},"when":[{"question":"count","any_of":["7"]}]}]},
  {"id":"last","title":{"ja":"3"},"when":[{"question":"many","any_of":["y"]}],"questions":[
    {"id":"born","kind":"date","past":true,"label":{"ja":"d"}},{"id":"code","kind":"postal","label":{"ja":"p"}},
    {"id":"tel","kind":"phone","label":{"ja":"t"}},{"id":"mail","kind":"email","label":{"ja":"e"}},{"id":"kana","kind":"kana","label":{"ja":"k"}}]})",
                                     R"(,
 "stops":[{"page":"one","when":[{"question":"why","any_of":["stop"]}],"text":{"ja":"no"}}],
 "computed":[{"id":"sum","label":{"ja":"s"},"page":"list","question":"count","times":"three"}])");

City small_city() {
  City city;
  city.today = *Date::parse("2026-11-24");
  city.options = [](const std::string&, const Answers&) { return std::vector<Option>{}; };
  city.number = [](const std::string&) { return std::int64_t{3}; };
  return city;
}

std::string codes(const std::vector<Fault>& faults) {
  std::string out;
  for (const Fault& fault : faults) out += fault.path() + " " + fault.code + (fault.detail.empty() ? "" : " " + fault.detail) + ";";
  return out;
}

}  // namespace

TEST_CASE("Pages and questions follow the answers", "[forms]") {
  const auto all = read_procedures(kSmall, "procedures.json");
  REQUIRE(all);
  const Procedure& p = all->all[0];
  const City city = small_city();
  Answers answers;
  CHECK(codes(check(p, answers, city)) == "kind forms.not-chosen;list forms.too-few-rows 1;");
  answers.set("kind", "b");
  answers.rows["list"].resize(1);
  CHECK(codes(check(p, answers, city)) == "why forms.required;list/0/count forms.required;");
  answers.set("why", "123456");
  answers.rows["list"][0].set("count", "21");
  CHECK(codes(check(p, answers, city)) == "why forms.too-long 5;list/0/count forms.too-large 20;");
  answers.set("why", "stop");
  answers.rows["list"][0].set("count", "７");
  CHECK(codes(check(p, answers, city)) == "one forms.stopped;list/0/note forms.required;");
  CHECK(stopped(p, "one", asked(p, answers)));
  answers.set("kind", "a");  // what was written for b is no longer asked, and is not sent
  CHECK(codes(check(p, answers, city)) == "why forms.not-asked;list/0/note forms.required;");
  answers.rows["list"][0].set("note", " x ");
  const Answers sent = asked(p, answers);
  CHECK_FALSE(sent.values.contains("why"));
  CHECK(sent.rows.at("list")[0].one("count") == "7");
  CHECK(sent.rows.at("list")[0].one("note") == "x");
  CHECK(check(p, sent, city).empty());
  CHECK(compute(p.computed[0], sent, city) == "21");
  Computed each = p.computed[0];
  each.each = 100;
  CHECK(compute(each, sent, city) == "2100");
  Answers far;
  far.rows["list"].resize(1);
  far.rows["list"][0].set("count", "9223372036854775807");
  CHECK_FALSE(compute(p.computed[0], far, city));
  answers.rows["list"].resize(3);
  CHECK(codes(check_page(p.pages[1], asked(p, answers), city)).starts_with("list forms.too-many-rows 2;"));
}

TEST_CASE("Each kind of answer says what is wrong with it", "[forms]") {
  const auto all = read_procedures(kSmall, "procedures.json");
  const Page& page = all->all[0].pages[2];
  const City city = small_city();
  const auto faults = [&](const char* id, const char* value) {
    Answers answers;
    answers.set("born", "2020-01-01");
    answers.set("code", "0720001");
    answers.set("tel", "0126623131");
    answers.set("mail", "a@b.jp");
    answers.set("kana", "ア");
    answers.set(id, value);
    answers.values["many"] = {"y"};
    return codes(check_page(page, asked(all->all[0], answers), city));
  };
  CHECK(faults("born", "H|1|1|8").empty());
  CHECK(faults("born", "Ｈ｜１｜１｜８").empty());
  CHECK(faults("born", "S|64|1|8") == "born forms.date;");
  CHECK(faults("born", "R|元|5|1").empty());
  CHECK(faults("born", "W|2026|11|25") == "born forms.date-in-future;");
  CHECK(faults("born", "W||2|") == "born forms.date;");
  CHECK(faults("born", "W|||") == "born forms.required;");
  CHECK(faults("code", "〒０７２－０００１").empty());
  CHECK(faults("code", "072-001") == "code forms.postal;");
  CHECK(faults("tel", "０１２６（６２）３１３１").empty());
  CHECK(faults("tel", "0126ー62ー3131").empty());
  CHECK(faults("tel", "126623131") == "tel forms.phone;");
  CHECK(faults("tel", "電話なし") == "tel forms.phone;");
  for (const char* bad : {"a", "@b.jp", "a@b", "a@@b.jp", "a b@c.jp", "a@.", "あ@b.jp"}) CHECK(faults("mail", bad) == "mail forms.email;");
  CHECK(faults("mail", "ａ＠ｂ．ｊｐ").empty());
  CHECK(faults("kana", "ぴぱおい　たろう").empty());
  CHECK(faults("kana", "ﾋﾟﾊﾟｵｲ ﾀﾛｳ").empty());
  CHECK(normalised(Kind::kana, "ﾔﾏﾀﾞ") == "ヤマダ");
  CHECK(faults("kana", "太郎") == "kana forms.kana;");
  CHECK(faults("kana", "ー") == "kana forms.kana;");
  CHECK(faults("kana", "　") == "kana forms.required;");
  CHECK(normalised(Kind::text, "　美唄 花子　") == "美唄 花子");
  CHECK(normalised(Kind::number, "００７") == "7");
}

namespace {

// One page of every further kind, with rules and values.
const std::string kKinds = procedure(R"(
  {"id":"one","title":{"ja":"1"},"questions":[
    {"id":"who","kind":"name","label":{"ja":"w"}},{"id":"pay","kind":"money","label":{"ja":"m"},"low":0,"high":500000},
    {"id":"where","kind":"address","label":{"ja":"a"}},{"id":"alone","kind":"yes-no","label":{"ja":"y"}},
    {"id":"note","kind":"information","label":{"ja":"i"}},{"id":"rich","kind":"text","label":{"ja":"r"},"when":[{"question":"pay","at_least":100000}]},
    {"id":"agree","kind":"consent","label":{"ja":"c"}}]},
  {"id":"two","title":{"ja":"2"},"when":[{"question":"alone","any_of":["no"]}],"questions":[
    {"id":"from","kind":"date","label":{"ja":"f"}},{"id":"until","kind":"date","label":{"ja":"u"}},{"id":"shown","kind":"computed","source":"due","label":{"ja":"d"}}],
   "rules":[{"question":"from","must_be":"at-least","text":{"ja":"past"}},{"question":"until","must_be":"more","other":"from","plus":6,"text":{"ja":"a week"}},
    {"question":"until","must_be":"at-most","other":"from","plus_months":1,"text":{"ja":"a month"}}]})",
                                     R"(,
 "computed":[{"id":"due","what":"date","months":1,"days":-1,"label":{"ja":"due"},"page":"two","question":"from"},
  {"id":"age","what":"age","label":{"ja":"age"},"page":"two","question":"until"}])");

}  // namespace

TEST_CASE("Names, money, addresses, yes or no, consent: what is wrong, and what is kept", "[forms]") {
  const auto all = read_procedures(kKinds, "procedures.json");
  REQUIRE(all);
  const Procedure& p = all->all[0];
  const City city = small_city();
  const auto with = [&](const char* id, const char* value) {
    Answers answers;
    for (const auto& [question, good] :
         {std::pair{"who", "葛󠄀城　花子"}, {"pay", "1,000円"}, {"where", "西3条南1丁目1番1号"}, {"alone", "yes"}, {"agree", "yes"}})
      answers.set(question, good);
    if (*value) answers.set(id, value);
    else answers.values.erase(id);
    return answers;
  };
  const auto faults = [&](const char* id, const char* value) { return codes(check(p, with(id, value), city)); };
  CHECK(faults("who", "葛󠄀城　花子").empty());
  CHECK(asked(p, with("who", "葛󠄀城 \xE3\x80\x80花子")).one("who") == "葛󠄀城　花子");
  CHECK(asked(p, with("who", "葛城 花子")).one("who") != asked(p, with("who", "葛󠄀城 花子")).one("who"));
  for (const char* good : {"Nguyễn Văn Anh", "O'Brien-Smith", "สมชาย ใจดี", "김 민준", "佐々木　蓮", "J. R. Tolkien", "ﾔﾏﾀﾞ ﾊﾅｺ"})
    CHECK(faults("who", good).empty());
  CHECK(asked(p, with("who", " Nguyễn  Văn Anh ")).one("who") == "Nguyễn Văn Anh");
  CHECK(asked(p, with("who", "Trần Thị　Ngà")).one("who") == "Trần Thị Ngà");
  CHECK(asked(p, with("who", "Ｊｏｈｎ　Ｓｍｉｔｈ")).one("who") == "John Smith");
  CHECK(asked(p, with("who", "ﾔﾏﾀﾞ ﾊﾅｺ ｳﾞｧﾙﾀ ﾊﾟｰｸ")).one("who") == "ヤマダ　ハナコ　ヴァルタ　パーク");
  for (const char* bad : {"花子2", "花子😀", "・", "<b>花子", "󠄀花子", "あ󠄀", "สมชาย๑๒"}) {
    INFO(bad);
    CHECK(faults("who", bad) == "who forms.name;");
  }
  CHECK(asked(p, with("pay", "￥１０，０００")).one("pay") == "10000");
  CHECK(asked(p, with("pay", "1,234,567")).one("pay") == "1234567");
  for (const char* bad : {"500、1000", "100円50", "1 2", "1,00", ",100"}) CHECK(faults("pay", bad) == "pay forms.number;");
  CHECK(faults("pay", "500001") == "pay forms.too-large 500000;rich forms.required;");
  CHECK(faults("pay", "千円") == "pay forms.number;");
  CHECK(faults("pay", "100000") == "rich forms.required;");
  CHECK(faults("where", "西3条南").empty());
  CHECK(faults("where", "字光珠内") == "where forms.address;");
  CHECK(faults("where", "字光珠内 番地なし").empty());
  CHECK(faults("agree", "") == "agree forms.consent;");
  CHECK(faults("agree", "no") == "agree forms.option;");
  CHECK(faults("alone", "maybe") == "alone forms.option;");
  CHECK(faults("note", "x") == "note forms.not-asked;");
}

TEST_CASE("Answers are compared, and dates and ages computed", "[forms]") {
  const auto all = read_procedures(kKinds, "procedures.json");
  REQUIRE(all);
  const Procedure& p = all->all[0];
  const City city = small_city();  // its day is 2026-11-24
  const auto faults = [&](const char* from, const char* until) {
    Answers answers;
    answers.set("from", from);
    answers.set("until", until);
    return codes(check_page(p.pages[1], answers, city));
  };
  CHECK(faults("2026-11-24", "2026-12-01").empty());
  CHECK(faults("2026-11-23", "2026-12-01") == "from forms.rule 0;");
  CHECK(faults("2026-11-24", "2026-11-30") == "until forms.rule 1;");
  CHECK(faults("2027-01-31", "2027-02-28").empty());
  CHECK(faults("2027-01-31", "2027-03-01") == "until forms.rule 2;");
  CHECK(faults("12", "2026-12-01") == "from forms.date;");
  CHECK(faults("2147483647", "9223372036854775807") == "from forms.date;until forms.date;");
  CHECK(faults("2026-11-24", "x") == "until forms.date;");  // what is no date is not compared
  const auto value = [&](std::size_t which, const char* question, const char* date) {
    Answers answers;
    answers.set(question, date);
    return compute(p.computed[which], answers, city).value_or("none");
  };
  CHECK(value(0, "from", "2026-01-31") == "2026-02-27");
  CHECK(value(0, "from", "2027-12-15") == "2028-01-14");
  CHECK(value(0, "from", "") == "none");
  CHECK(value(1, "until", "1960-11-24") == "66");
  CHECK(value(1, "until", "1960-11-25") == "65");
  CHECK(value(1, "until", "2027-01-01") == "none");
  // What is wrong by itself is told once, and not compared.
  const auto numbers = read_procedures(procedure(R"({"id":"one","title":{"ja":"1"},"questions":[{"id":"a","kind":"number","low":0,"high":10,"label":{"ja":"a"}},
    {"id":"b","kind":"number","low":0,"high":10,"label":{"ja":"b"}}],"rules":[{"question":"a","must_be":"less","other":"b","text":{"ja":"less"}}]})"),
                                       "procedures.json");
  REQUIRE(numbers);
  const auto compared = [&](const char* a, const char* b) {
    Answers answers;
    answers.set("a", a);
    answers.set("b", b);
    return codes(check_page(numbers->all[0].pages[0], answers, city));
  };
  CHECK(compared("1", "2").empty());
  CHECK(compared("2", "2") == "a forms.rule 0;");
  CHECK(compared("50", "2") == "a forms.too-large 10;");
  CHECK(compared("2", "-1") == "b forms.too-small 0;");
  std::string lacking;
  for (const Error& error : missing_texts(p))
    if (error.detail == "en") lacking += error.path + " ";
  CHECK(lacking ==
        "name summary one/title one/who/label one/pay/label one/where/label one/alone/label one/note/label one/rich/label one/agree/label two/title "
        "two/rules/from two/rules/until two/rules/until two/from/label two/until/label two/shown/label computed/due/label computed/age/label ");
}

TEST_CASE("A long chain of conditions is read at once", "[forms]") {
  std::string questions = R"({"id":"q0","kind":"yes-no","label":{"ja":"0"}})";
  for (int i = 1; i < 60; ++i) {
    const std::string before = std::to_string(i - 1);
    questions += ",{\"id\":\"q" + std::to_string(i) + R"(","kind":"yes-no","label":{"ja":"q"},"when":[{"question":"q)" + before +
                 R"(","any_of":["yes"]},{"question":"q)" + before + R"("}]})";
  }
  const std::string json = procedure(R"({"id":"one","title":{"ja":"1"},"questions":[)" + questions + "]}");
  CHECK(read_procedures(json, "procedures.json"));  // walking each condition anew would take 2^59 steps
}

TEST_CASE("Eras begin and end on their days", "[forms]") {
  CHECK(date_of_era(Era::showa, 64, 1, 7)->iso() == "1989-01-07");
  CHECK_FALSE(date_of_era(Era::showa, 64, 1, 8));
  CHECK(date_of_era(Era::heisei, 31, 4, 30)->iso() == "2019-04-30");
  CHECK_FALSE(date_of_era(Era::reiwa, 1, 4, 30));
  CHECK_FALSE(date_of_era(Era::reiwa, 0, 5, 1));
  CHECK(date_of_era(Era::taisho, 1, 7, 30)->iso() == "1912-07-30");
  for (int day = Date::parse("1911-01-01")->days; day < Date::parse("2030-01-01")->days; ++day) {
    const EraYear year = era_year({day});
    const Civil civil = Date{day}.civil();
    REQUIRE(date_of_era(year.era, year.year, civil.month, civil.day) == Date{day});
  }
}

TEST_CASE("Answers read back as written, and wrong shapes are errors", "[forms]") {
  Answers answers;
  answers.set("a", "x\"y");
  answers.values["m"] = {"1", "2"};
  answers.values["none"] = {};
  answers.rows["r"].resize(2);
  answers.rows["r"][1].set("b", "z");
  json::Writer out;
  write_answers(out, answers);
  json::Document document(out.str(), "answers", 1 << 20);
  Answers again = read_answers(document.root());
  CHECK(document.errors().empty());
  answers.values.erase("none");
  CHECK(again == answers);
  for (const char* bad : {"[]", "7", "{\"a\":1}", "{\"a\":{}}", "{\"a\":[[]]}", "{\"r\":[{\"x\":[{}]}]}", "{\"a\":null}"}) {
    INFO(bad);
    json::Document wrong(bad, "answers", 1 << 20);
    (void)read_answers(wrong.root());
    CHECK_FALSE(wrong.errors().empty());
  }
}

TEST_CASE("Each defect of a procedure is told as written beside it", "[forms]") {
  const auto fixtures = testing::fixtures("procedures");
  CHECK(fixtures.size() == 44);
  for (const auto& fixture : fixtures) {
    INFO(fixture.name);
    CHECK(testing::told(read_procedures(fixture.json, "procedures.json")) == fixture.told);
  }
}

TEST_CASE("Attachments are told by type, length and hash; how many, of which kind, and content of another kind", "[forms]") {
  const auto all = read_procedures(procedure(R"(
  {"id":"one","title":{"ja":"1"},"questions":[{"id":"damage","kind":"photos","most":2,"label":{"ja":"d"}},
    {"id":"papers","kind":"files","most":1,"optional":true,"label":{"ja":"p"}}]})"),
                                   "procedures.json");
  REQUIRE(all);
  const Procedure& p = all->all[0];
  const std::string a(64, 'a'), b(64, 'b'), c(64, 'c');
  const auto faults = [&](std::vector<std::string> damage, std::vector<std::string> papers = {}) {
    Answers answers;
    answers.values["damage"] = std::move(damage);
    if (!papers.empty()) answers.values["papers"] = std::move(papers);
    return codes(check(p, answers, small_city()));
  };
  CHECK(faults({"jpeg.100." + a, "png.1." + b}, {"pdf.4194304." + c}).empty());
  CHECK(faults({}) == "damage forms.no-file;");
  CHECK(faults({"jpeg.100." + a, "jpeg.100." + b, "jpeg.100." + c}) == "damage forms.too-many-files 2;");
  CHECK(faults({"jpeg.100." + a, "jpeg.100." + a}) == "damage forms.one-only;");
  CHECK(faults({"pdf.100." + a}) == "damage forms.no-photo;");
  for (const std::string& bad : {"jpeg.100." + a + "a", "jpeg.0." + a, "jpeg.01." + a, "jpeg.4194305." + a, "gif.1." + a, "jpeg.-1." + a, "jpeg.." + a,
                                 "jpeg.1." + std::string(64, 'A'), std::string("jpeg.1"), std::string("."), std::string("x")}) {
    INFO(bad);
    CHECK(faults({bad}) == "damage forms.file;");
  }
  const auto one = read_attachment("pdf.4194304." + c);
  REQUIRE(one);
  CHECK(*one == Attachment{MediaType::pdf, 4194304, c});
  CHECK(write_attachment(*one) == "pdf.4194304." + c);
  Answers answers;
  answers.values["damage"] = {"jpeg.100." + a, "jpeg.100." + b};
  answers.rows["r"].resize(2);
  answers.rows["r"][0].values["x"] = {"png.5." + b, "png.5." + c};
  answers.rows["r"][1].values["y"] = {"jpeg", "one"};
  CHECK(attachments_of(answers).size() == 3);
  CHECK(media_type_of("\xFF\xD8\xFF\xE0") == MediaType::jpeg);
  CHECK(media_type_of("\x89PNG\r\n\x1A\n...") == MediaType::png);
  CHECK(media_type_of("%PDF-1.7") == MediaType::pdf);
  for (const char* other : {"", "GIF89a", "<svg", "\xFF\xD8", "PK"}) CHECK_FALSE(media_type_of(other));
}

TEST_CASE("The guide leads from answers to procedures, each once, and forgets what is asked no more", "[forms]") {
  const auto fixture = testing::project_file("tests/fixtures/procedures/good-guide.json");
  const auto all = read_procedures(fixture, "procedures.json");
  REQUIRE(all);
  REQUIRE(all->guide);
  const Guide& guide = *all->guide;
  const auto found = [&](const char* event, const char* more) {
    Answers typed;
    if (*event) typed.set("event", event);
    if (*more) typed.set("more", more);
    return guided(guide, asked(guide.form, typed)).size();
  };
  CHECK(found("", "") == 0);
  CHECK(found("a", "") == 1);
  CHECK(found("a", "yes") == 1);  // two entries, one procedure
  CHECK(found("b", "yes") == 0);  // "more" is asked after "a" only
  CHECK(check(guide.form, {}, small_city()).empty());
}
