// For tests: a fresh store on each engine there is. SQLite always; PostgreSQL where PIPAOI_TEST_POSTGRES (set by tools/test, which starts
// one) or TEST_DATABASE_URL (an operator's own engine) gives a connection URL: each store gets a schema of its own there.
#pragma once

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/store/migrate.h"

namespace server::testing {

struct Engine {
  std::string name;
  std::string url;  // empty: SQLite
};

inline std::vector<Engine> engines() {
  std::vector<Engine> out{{"sqlite", ""}};
  for (const char* variable : {"PIPAOI_TEST_POSTGRES", "TEST_DATABASE_URL"})
    if (const char* url = std::getenv(variable); url && *url) out.push_back({variable, url});
  return out;
}

// The same database again for a second opening.
struct Place {
  explicit Place(Engine of) : engine(std::move(of)) {
    static std::atomic<int> count{0};
    name = "pipaoi_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
    if (engine.url.empty()) {
      folder = std::filesystem::temp_directory_path() / name;
      return;
    }
    auto admin = open_postgres(engine.url);
    if (!admin) throw std::runtime_error(admin.error().text);
    (*admin)->run(true, [&](Transaction& transaction) { transaction.query("CREATE SCHEMA " + name); });
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() {
    if (engine.url.empty()) {
      std::filesystem::remove_all(folder);
    } else if (auto admin = open_postgres(engine.url)) {
      (*admin)->run(true, [&](Transaction& transaction) { transaction.query("DROP SCHEMA " + name + " CASCADE"); });
    }
  }
  std::string url() const { return engine.url + (engine.url.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + name; }
  std::unique_ptr<Store> open() const {
    auto store = engine.url.empty() ? open_sqlite(folder.string()) : open_postgres(url());
    if (!store) throw std::runtime_error(store.error().text);
    if (auto error = migrate(**store, 1)) throw std::runtime_error(error->text);
    return std::move(*store);
  }

  Engine engine;
  std::string name;
  std::filesystem::path folder;
};

}  // namespace server::testing
