// The checked reader never fails on its own: wrong shapes become errors with their place.
#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/error_text.h"

using core::json::Document;

TEST_CASE("Right shapes are read", "[base]") {
  Document document(R"({"a":[1,2.5,"x"],"b":{"c":true}})", "d", 1000);
  int elements = 0;
  document.root().at("a").each([&](core::json::Reader) { ++elements; });
  CHECK(elements == 3);
  CHECK(document.root().at("b").at("c").boolean());
  CHECK_FALSE(document.root().maybe("z").exists());
  CHECK(document.errors().empty());
}

TEST_CASE("Each wrong kind, range or missing member is an error with its path, and reading goes on", "[base]") {
  Document document(R"({"a":"x","n":99999999999999999999,"o":{"p":[1,{"q":5}]}})", "d", 1000);
  const auto root = document.root();
  CHECK(root.at("a").integer(0, 10) == 0);
  CHECK(root.at("missing").text().empty());
  CHECK(root.at("n").integer(0, 5) == 0);
  root.at("o").at("p").each([](const core::json::Reader& one) { one.text(); });
  REQUIRE(document.errors().size() == 5);
  CHECK(document.errors()[0].path == "d: /a");
  CHECK(document.errors()[1].code == "json.missing");
  CHECK(document.errors()[4].path == "d: /o/p/1");
  for (const core::Error& error : document.errors()) CHECK(core::error_text(error).find(error.path) == 0);
}

TEST_CASE("Text that is not JSON, too long or too deep is refused before it can do harm", "[base]") {
  for (const std::string& text : {std::string("{"), std::string(""), std::string("nul"), std::string("[1,]"), std::string("\"\xff\"")}) {
    Document document(text, "d", 1000);
    REQUIRE(document.errors().size() == 1);
    CHECK(document.errors()[0].code == "json.not-json");
    CHECK(document.root().at("a").text().empty());
  }
  CHECK(Document(std::string(100000, '[') + std::string(100000, ']'), "d", 1u << 20).errors().at(0).code == "json.too-deep");
  CHECK(Document("[\"" + std::string(2000, 'x') + "\"]", "d", 1000).errors().at(0).code == "json.too-long");
  CHECK(Document("[\"" + std::string(500, '[') + "\"]", "d", 1000).errors().empty());  // brackets in strings are not depth
}

TEST_CASE("What is written can be read back", "[base]") {
  core::json::Writer out;
  out.begin_object()
      .key("t")
      .string("a\"\\\n\x01日\xff")
      .key("n")
      .number(-1.25)
      .key("i")
      .integer(-7)
      .key("e")
      .begin_array()
      .end_array()
      .key("z")
      .null()
      .end_object();
  Document document(out.str(), "d", 1000);
  CHECK(document.root().at("t").text() == "a\"\\\n\x01日\xEF\xBF\xBD");
  CHECK(document.root().at("n").number(-2, 2) == -1.25);
  CHECK(document.root().at("i").integer(-10, 0) == -7);
  CHECK(document.root().at("z").is_null());
  CHECK(document.errors().empty());
}
