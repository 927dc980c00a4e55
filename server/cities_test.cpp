// The cities' packs as they are served: changed and as built, also when changes arrive out of order.
#include "server/cities.h"

#include <catch2/catch_test_macros.hpp>

#include "support/files.h"

using namespace server;
using core::waste::Edit;
using core::waste::EntryKind;

namespace {

Edit cup(const char* name) { return {EntryKind::item, "cup", std::string(R"({"name":{"ja":")") + name + R"("},"category":"burnable"})"}; }

}  // namespace

TEST_CASE("A change is in the pack and in its files, and who held the pack before still holds that", "[server]") {
  Cities cities;
  {
    const core::waste::PackFiles files{::testing::project_file("assets/packs/bibai/waste.json"),
                                       ::testing::project_file("assets/packs/bibai/waste_items.json")};
    core::city::CityPack pack;
    pack.waste = std::move(*core::waste::read_pack_files(files));
    cities.put("bibai", std::move(pack), files);
  }
  const CityNow before = cities.find("bibai");
  CHECK_FALSE(cities.changed_text("/packs/bibai/waste_items.json"));
  REQUIRE(cities.change("bibai", 3, {cup("a")}).empty());
  CHECK(cities.changed("bibai") == 3);
  CHECK(cities.find("bibai")->waste.item("cup")->name.texts[0] == "a");
  CHECK_FALSE(before->waste.item("cup"));
  Request request;
  request.method = "GET";
  request.headers = {{"accept-encoding", "gzip"}};
  const auto file = cities.changed_file(request, "/packs/bibai/waste_items.json");
  REQUIRE(file);
  CHECK(file->has("Content-Encoding"));
  CHECK(file->body->size() < cities.changed_text("/packs/bibai/waste_items.json")->size());

  // A pack that would be none changes nothing; a store that was restored may know less.
  CHECK_FALSE(cities.change("bibai", 4, {{EntryKind::item, "cup", "{}"}}).empty());
  CHECK(cities.changed("bibai") == 3);
  CHECK(cities.find("bibai")->waste.item("cup")->name.texts[0] == "a");
  CHECK(cities.change("bibai", 2, {}).empty());
  CHECK(cities.changed("bibai") == 2);
  CHECK_FALSE(cities.find("bibai")->waste.item("cup"));
  CHECK(cities.change("nowhere", 1, {}).empty());
  CHECK_FALSE(cities.find("nowhere"));
}
