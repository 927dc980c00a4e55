// One suite for every engine: the invariants S1 to S4 of store.h, idempotency, migrations; and faults injected at random statements.
#include "server/store/store.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>
#include <thread>

#include "server/store/engines.h"
#include "server/store/idempotency.h"
#include "server/store/pooled_store.h"
#include "server/store/postgres.h"

using namespace server;
using server::testing::Place;

namespace {

void make_table(Store& store) {
  REQUIRE_FALSE(store.run(true, [](Transaction& t) { t.query("CREATE TABLE seat (trip TEXT NOT NULL PRIMARY KEY, free BIGINT NOT NULL)"); }));
  REQUIRE_FALSE(store.run(true, [](Transaction& t) { t.query("INSERT INTO seat (trip, free) VALUES (?, ?)", {std::string("a"), std::int64_t{0}}); }));
}
std::int64_t seats(Store& store) {
  return *store.read([](Transaction& t) {
    const Rows rows = t.query("SELECT free FROM seat WHERE trip = 'a'");
    return rows.integer(0, 0);
  });
}
// Read, think, write: correct only where transactions are serializable (S3).
void add_one(Transaction& t) {
  const Rows rows = t.query("SELECT free FROM seat WHERE trip = ?", {std::string("a")});
  if (rows.empty()) return;
  t.query("UPDATE seat SET free = ? WHERE trip = ?", {rows.integer(0, 0) + 1, std::string("a")});
}

// Breaks statements of an inner connection at random: `retry` anywhere, `lost` after a COMMIT that went through.
class Faulty : public Connection {
 public:
  Faulty(std::unique_ptr<Connection> inner, unsigned seed) : inner_(std::move(inner)), random_(seed) {}
  tl::expected<Rows, SqlError> query(std::string_view sql, const std::vector<Value>& values) override {
    if (sql == "ROLLBACK") return inner_->query(sql, values);
    if (random_() % 10 == 0) {
      if (sql != "COMMIT") return tl::unexpected(SqlError{SqlFault::retry, "injected"});
      if (random_() % 2 == 0) {
        (void)inner_->query("ROLLBACK", {});
        return tl::unexpected(SqlError{SqlFault::retry, "injected at COMMIT"});
      }
      auto done = inner_->query(sql, values);
      if (done) return tl::unexpected(SqlError{SqlFault::lost, "the answer to COMMIT was lost"});
      return done;
    }
    return inner_->query(sql, values);
  }
  const char* begin_statement(bool write) const override { return inner_->begin_statement(write); }
  bool reopen() override { return inner_->reopen(); }

 private:
  std::unique_ptr<Connection> inner_;
  std::minstd_rand random_;
};

}  // namespace

TEST_CASE("Values come back as they went in", "[store]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const Place place(engine);
    const auto store = place.open();
    REQUIRE_FALSE(store->run(true, [](Transaction& t) { t.query("CREATE TABLE v (id TEXT NOT NULL PRIMARY KEY, n BIGINT, s TEXT)"); }));
    const std::string text = "美唄 \"'; DROP TABLE v; -- ? 葛\U000E0100";
    REQUIRE_FALSE(store->run(true, [&](Transaction& t) {
      t.query("INSERT INTO v (id, n, s) VALUES (?, ?, ?)", {std::string("x"), std::int64_t{-9007199254740993}, text});
      t.query("INSERT INTO v (id, n, s) VALUES ('?', ?, ?)", {nullptr, std::string()});
    }));
    const Rows rows = *store->read([](Transaction& t) { return t.query("SELECT id, n, s FROM v ORDER BY s DESC"); });
    REQUIRE(rows.size() == 2);
    CHECK(rows.integer(0, 1) == -9007199254740993);
    CHECK(rows.text(0, 2) == text);
    CHECK(rows.text(1, 0) == "?");
    CHECK(rows.is_null(1, 1));
    CHECK(rows.text(1, 2).empty());
    CHECK(store->write([](Transaction& t) { return t.query("UPDATE v SET n = 1").changed; }) == 2);
  }
}

TEST_CASE("S2: failed and undone work leaves nothing", "[store]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const Place place(engine);
    const auto store = place.open();
    make_table(*store);
    const auto broken = store->run(true, [](Transaction& t) {
      add_one(t);
      t.query("INSERT INTO no_such_table (x) VALUES (1)");
      add_one(t);
    });
    REQUIRE(broken);
    CHECK(broken->fault == StoreFault::broken);
    CHECK_FALSE(store->run(true, [](Transaction& t) {
      add_one(t);
      t.undo();
    }));
    const auto twice = store->run(true, [](Transaction& t) { t.query("INSERT INTO seat (trip, free) VALUES ('a', 1)"); });
    REQUIRE(twice);
    CHECK(twice->fault == StoreFault::broken);
    CHECK(seats(*store) == 0);
  }
}

TEST_CASE("S3: work at once gives the result of one after the other", "[store]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const Place place(engine);
    const auto store = place.open();
    make_table(*store);
    std::atomic<int> done{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int k = 0; k < 25; ++k)
          if (!store->run(true, add_one)) ++done;
      });
    for (auto& thread : threads) thread.join();
    CHECK(seats(*store) == done);
    CHECK(done > 100);
  }
}

TEST_CASE("S1: what was committed is there after opening again", "[store]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const Place place(engine);
    {
      const auto store = place.open();
      make_table(*store);
      REQUIRE_FALSE(store->run(true, add_one));
    }
    const auto again = place.open();
    CHECK(seats(*again) == 1);
    CHECK_FALSE(migrate(*again, 2));
    CHECK(*again->read([](Transaction& t) { return t.query("SELECT MIN(applied_ms), MAX(applied_ms) FROM migration").integer(0, 1); }) == 1);
  }
}

TEST_CASE("A key has one effect and one answer", "[store]") {
  for (const auto& engine : server::testing::engines()) {
    INFO(engine.name);
    const Place place(engine);
    const auto store = place.open();
    make_table(*store);
    const auto effect = [](Transaction& t) {
      add_one(t);
      return Answer{201, "{\"n\":1}"};
    };
    const OnceKey key{"bibai", "0123456789abcdef", "h1", 5};
    std::vector<std::thread> threads;
    std::atomic<int> answered{0};
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        const auto answer = store->write([&](Transaction& t) { return once(t, key, effect); });
        if (answer && *answer && (*answer)->status == 201 && (*answer)->body == "{\"n\":1}") ++answered;
      });
    for (auto& thread : threads) thread.join();
    CHECK(answered == 8);
    CHECK(seats(*store) == 1);
    OnceKey other = key;
    other.request_hash = "h2";
    CHECK_FALSE(*store->write([&](Transaction& t) { return once(t, other, effect); }));
    other.city = "elsewhere";
    CHECK(*store->write([&](Transaction& t) { return once(t, other, effect); }));
    CHECK(seats(*store) == 2);
    // A refusal keeps nothing: the same key may be tried again.
    const OnceKey third{"bibai", "fedcba9876543210", "h", 5};
    const auto refused = store->write([&](Transaction& t) {
      return once(t, third, [](Transaction& inside) {
        add_one(inside);
        return Answer{409, "{}"};
      });
    });
    CHECK((*refused)->status == 409);
    CHECK(seats(*store) == 2);
    CHECK((*store->write([&](Transaction& t) { return once(t, third, effect); }))->status == 201);
    CHECK(seats(*store) == 3);
    REQUIRE_FALSE(store->run(true, [](Transaction& t) { forget_old_keys(t, kKeyLifeMs + 6); }));
    CHECK((*store->write([&](Transaction& t) { return once(t, key, effect); }))->status == 201);
    CHECK(seats(*store) == 4);
  }
}

TEST_CASE("S2, S4: random conflicts and lost answers; whoever comes again with the key has one effect", "[store]") {
  for (const auto& engine : server::testing::engines()) {
    if (engine.url.empty()) continue;  // SQLite has one writer and no connection to lose
    INFO(engine.name);
    const Place place(engine);
    const auto plain = place.open();
    make_table(*plain);
    std::vector<std::unique_ptr<Connection>> connections;
    for (unsigned i = 0; i < 4; ++i) connections.push_back(std::make_unique<Faulty>(std::move(*connect_postgres(place.url())), 7 + i));
    PooledStore store(std::move(connections));
    std::atomic<int> unknown{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&, i] {
        for (int k = 0; k < 20; ++k) {
          const OnceKey key{"bibai", "key-" + std::to_string(i) + "-" + std::to_string(k), "h", 1};
          for (int tries = 0; tries < 20; ++tries) {
            const auto answer = store.write([&](Transaction& t) {
              return once(t, key, [](Transaction& inside) {
                add_one(inside);
                return Answer{201, "{}"};
              });
            });
            if (answer) break;
            unknown += answer.error().fault == StoreFault::unknown;
          }
        }
      });
    for (auto& thread : threads) thread.join();
    CHECK(seats(*plain) == 80);
    CHECK(unknown > 0);
  }
}

TEST_CASE("Migrations: statements of a file, and what a second start leaves alone", "[store]") {
  CHECK(statements_of("-- x\nCREATE TABLE a (\n  b TEXT\n);\n\nINSERT INTO a VALUES (';');\n") ==
        std::vector<std::string>{"CREATE TABLE a (\n  b TEXT\n)", "INSERT INTO a VALUES (';')"});
  CHECK(numbered("SELECT '?' , ? FROM x WHERE y = ?") == "SELECT '?' , $1 FROM x WHERE y = $2");
}

TEST_CASE("A folder that cannot be written is told", "[store]") {
  const auto store = open_sqlite("/proc/no-such-folder");
  REQUIRE_FALSE(store);
  CHECK(store.error().fault == StoreFault::down);
  const auto nowhere = open_postgres("postgresql://nobody@127.0.0.1:1/x?connect_timeout=2");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().fault == StoreFault::down);
}
