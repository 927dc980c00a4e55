// Callers are forgotten a week after their ride, and not before.
#include "server/ride/callers.h"

#include <catch2/catch_test_macros.hpp>

#include "server/clock.h"
#include "server/store/engines.h"

using namespace server;

TEST_CASE("Names and telephone numbers go seven days after the ride", "[ride]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const server::testing::Place place(engine);
    const auto store = place.open();
    const auto names = [&] {
      std::string out;
      REQUIRE_FALSE(store->run(false, [&](Transaction& transaction) {
        out.clear();
        const Rows rows = transaction.query("SELECT id, name, phone FROM ride ORDER BY id");
        for (std::size_t i = 0; i < rows.size(); ++i) out += rows.text(i, 0) + ":" + rows.text(i, 1) + rows.text(i, 2) + " ";
      }));
      return out;
    };
    REQUIRE_FALSE(store->run(true, [](Transaction& transaction) {
      for (const char* day : {"2026-11-17", "2026-11-18", "2026-11-25"})
        transaction.query(
            "INSERT INTO ride (city, id, day, state, promise, fare, code, secret_hash, name, phone, created_ms, updated_ms) "
            "VALUES ('c', ?, ?, 'booked', '', 0, '', '', 'N', '1', 0, 0)",
            {std::string(day).substr(8), std::string(day)});
    }));
    const std::int64_t now = *parse_rfc3339("2026-11-24T10:00:00+09:00");
    REQUIRE_FALSE(store->run(true, [&](Transaction& transaction) { forget_callers(transaction, "c", now); }));
    CHECK(names() == "17: 18:N1 25:N1 ");
  }
}
