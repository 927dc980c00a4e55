// Writes under load until it is killed, and tells each acknowledged write on standard output; or counts what is there.
//   store_load --data DIR|--database-url U --seed N [--broken]    "acked KEY" a line, written at once; keys begin with the seed
//   store_load --data DIR|--database-url U --list                 "KEY COUNT" a line
// Each key is sent twice by two threads at once, as an impatient person does. --broken: the acknowledgement does not wait for the commit
// and no key is kept: the test that finds nothing wrong with this is worth nothing.
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "server/store/idempotency.h"
#include "server/store/migrate.h"

namespace {

using namespace server;

Answer insert(Transaction& transaction, const std::string& key) {
  transaction.query("INSERT INTO load_effect (id, key) VALUES (?, ?)", {key + "/" + std::to_string(rand()) + std::to_string(gettid()), key});
  return {201, "{}"};
}

void tell(const std::string& key) {
  const std::string line = "acked " + key + "\n";
  if (write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(3);
}

void send_one(Store& store, const std::string& key, bool broken) {
  if (broken) {
    tell(key);
    (void)store.run(true, [&](Transaction& transaction) { insert(transaction, key); });
    return;
  }
  for (int tries = 0; tries < 50; ++tries) {
    const auto answer = store.write([&](Transaction& transaction) {
      return once(transaction, {"load", key, "h", 1}, [&](Transaction& inside) { return insert(inside, key); });
    });
    if (answer && *answer && (*answer)->status == 201) return tell(key);
    usleep(20000);
  }
}

}  // namespace

int main(int count, char** words) {
  std::string data, url, seed = "0";
  bool list = false, broken = false;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--list") list = true;
    else if (word == "--broken") broken = true;
    else if (i + 1 < count) (word == "--data" ? data : word == "--database-url" ? url : seed) = words[++i];
  }
  auto store = url.empty() ? open_sqlite(data) : open_postgres(url);
  if (!store) return std::cerr << store.error().text << "\n", 1;
  if (auto error = migrate(**store, 1)) return std::cerr << error->text << "\n", 1;
  if (auto error = (*store)->run(true, [](Transaction& transaction) {
        transaction.query("CREATE TABLE IF NOT EXISTS load_effect (id TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL)");
      }))
    return std::cerr << error->text << "\n", 1;
  if (list) {
    const auto rows = (*store)->read([](Transaction& transaction) { return transaction.query("SELECT key, COUNT(*) FROM load_effect GROUP BY key"); });
    if (!rows) return std::cerr << rows.error().text << "\n", 1;
    for (std::size_t i = 0; i < rows->size(); ++i) std::cout << rows->text(i, 0) << " " << rows->integer(i, 1) << "\n";
    return 0;
  }
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i)
    threads.emplace_back([&, i] {
      for (int k = 0;; ++k) send_one(**store, "load-" + seed + "-" + std::to_string(i / 2) + "-" + std::to_string(k), broken);
    });
  for (auto& thread : threads) thread.join();
}
