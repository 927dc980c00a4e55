// See pooled_store.h. Retrying on 40001 is what PostgreSQL, CockroachDB and YugabyteDB document for serializable transactions.
#include "server/store/pooled_store.h"

#include <chrono>
#include <random>
#include <thread>

namespace server {
namespace {

constexpr int kMostAttempts = 15;
constexpr std::chrono::seconds kMostWaiting{5};

// Exponential with full jitter: 1 ms at first, 100 ms at most.
void back_off(int attempt) {
  thread_local std::minstd_rand random{std::random_device{}()};
  const int most = std::min(100000, 1000 << std::min(attempt, 7));
  std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(100, most)(random)));
}

// What became of one attempt: nothing to say, or a fault; committing tells at which moment.
struct Outcome {
  std::optional<SqlError> error;
  bool while_committing = false;
};

Outcome attempt(Connection& connection, bool write, const Store::Work& work) {
  if (auto begun = connection.query(connection.begin_statement(write), {}); !begun) return {std::move(begun.error())};
  Transaction transaction(connection);
  work(transaction);
  if (transaction.error() || transaction.undone()) {
    auto rolled_back = connection.query("ROLLBACK", {});
    if (transaction.error()) return {transaction.error()};
    if (!rolled_back) return {std::move(rolled_back.error())};
    return {};
  }
  if (auto committed = connection.query("COMMIT", {}); !committed) {
    const SqlError error = std::move(committed.error());
    if (error.fault != SqlFault::lost) (void)connection.query("ROLLBACK", {});
    return {error, true};
  }
  return {};
}

}  // namespace

std::unique_ptr<Connection> PooledStore::take() {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_for(lock, kMostWaiting, [&] { return !idle_.empty(); })) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void PooledStore::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
  }
  freed_.notify_one();
}

std::optional<StoreError> PooledStore::run(bool write, const Work& work) {
  auto connection = take();
  if (!connection) return StoreError{StoreFault::busy, "no connection became free"};
  std::optional<StoreError> result = StoreError{StoreFault::busy, "others were in the way too often"};
  for (int i = 0; i < kMostAttempts; ++i) {
    const auto [error, while_committing] = attempt(*connection, write, work);
    if (!error) {
      result.reset();
      break;
    }
    if (error->fault == SqlFault::lost) {
      const bool back = connection->reopen();
      if (while_committing && write) {
        result = StoreError{StoreFault::unknown, error->text};  // S4
        break;
      }
      if (!back) {
        result = StoreError{StoreFault::down, error->text};
        break;
      }
    } else if (error->fault != SqlFault::retry) {
      result = StoreError{error->fault == SqlFault::full ? StoreFault::down : StoreFault::broken, error->text};
      break;
    }
    back_off(i);
  }
  give_back(std::move(connection));
  return result;
}

}  // namespace server
