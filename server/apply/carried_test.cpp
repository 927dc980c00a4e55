// Room for sealed drafts: every part needs some, none comes before the first, and a week makes room again.
#include "server/apply/carried.h"

#include <catch2/catch_test_macros.hpp>

#include "core/base/limits.h"
#include "server/api/api.h"
#include "server/store/engines.h"

using namespace server;

namespace {

constexpr std::int64_t kNow = 1795305600000, kDay = std::int64_t{24} * 3600 * 1000;

int put(const Site& site, char sign, int part, const std::string& body = "sealed") {
  Request request;
  request.method = "PUT";
  request.target = "/api/v1/bibai/carried/" + std::string(64, sign) + "/parts/" + std::to_string(part);
  request.headers = {{"host", "bibai.example"}};
  request.body = body;
  return api(request, site).status;
}

}  // namespace

TEST_CASE("No part of a carried draft comes without room, nor before the first", "[server]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const server::testing::Place place(engine);
    Site site;
    site.now_ms = [] { return kNow; };
    site.cities->put("bibai", {});
    site.store = place.open();
    CHECK(put(site, 'a', 1) == 409);
    CHECK(put(site, 'a', 0) == 200);
    CHECK(put(site, 'a', 1) == 200);
    CHECK(put(site, 'a', core::limits::kCarriedParts) == 404);
    REQUIRE_FALSE(site.store->run(true, [](Transaction& transaction) {
      for (std::int64_t i = 2; i < core::limits::kCarriedPartsOfCity; ++i)
        transaction.query("INSERT INTO carried_part (city, name, number, content, created_ms) VALUES ('bibai', 'b', ?, ?, ?)", {i, Bytes{"x"}, kNow});
    }));
    CHECK(put(site, 'c', 0) == 503);
    CHECK(put(site, 'a', 2) == 503);
    CHECK(put(site, 'a', 1) == 200);  // it is there
    const auto forget = [&](std::int64_t now_ms) {
      return site.store->run(true, [&](Transaction& transaction) { forget_carried(transaction, "bibai", now_ms); });
    };
    REQUIRE_FALSE(forget(kNow + core::limits::kCarriedDays * kDay));
    CHECK(put(site, 'c', 0) == 503);
    REQUIRE_FALSE(forget(kNow + core::limits::kCarriedDays * kDay + 1));
    CHECK(put(site, 'c', 0) == 200);
    CHECK(put(site, 'a', 1) == 409);
  }
}
