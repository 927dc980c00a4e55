// Addresses: what people, QR codes and hostile hands may send.
#include "shell/route/url.h"

#include <catch2/catch_test_macros.hpp>

using shell::Url;

TEST_CASE("An address comes back as itself", "[route]") {
  for (const char* text : {"/", "/bibai/", "/bibai/waste", "/bibai/waste/item/pet-bottles?lang=en", "/bibai/waste/search?lang=ja-easy&q=%E5%82%98"})
    CHECK(Url::parse(text).str() == text);
  CHECK(Url::parse("/bibai/waste/search?q=%E5%82%98+a").parameter("q") == "傘 a");
  CHECK(Url::parse("//bibai///waste/").str() == "/bibai/waste");
}

TEST_CASE("Bad addresses give empty parts, never an error", "[route]") {
  CHECK(Url::parse("/bibai/%ff%fe").segment(1).empty());
  CHECK(Url::parse("/bibai?q=%").parameter("q") == "%");
  CHECK(Url::parse("/bibai?&&=&a").parameter("a").empty());
  CHECK(Url::parse("/" + std::string(5000, 'a')).segments.empty());
  CHECK(Url::parse("").segments.empty());
  CHECK(Url::parse("/bibai?view=plain#x").parameter("view") == "plain");
}

TEST_CASE("Files of the server are no screens", "[shell]") {
  for (const char* file : {"/NOTICE.txt", "/bibai/notices.atom?lang=en", "/api/v1/bibai/staff/applications/K7M29QHX/attachments/00"})
    CHECK(shell::is_file(file));
  for (const char* screen : {"/bibai/", "/bibai/apply/guide?event=a.b", "/bibai/search?q=x.y#z.a", "/apiary"}) CHECK_FALSE(shell::is_file(screen));
}
