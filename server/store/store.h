// What the services of the server keep: transactions on SQLite or PostgreSQL behind one interface.
//
// Invariants (tests cite the numbers):
//  S1  run() returning no error means the effect is durable: it survives kill -9 of this process and of the database.
//  S2  Work that failed, was undone or was retried leaves no trace of the attempts that did not commit.
//  S3  Transactions are serializable: their results are those of some order, one after the other.
//  S4  An unknown outcome (the connection broke during COMMIT) is told as such and never retried here: whoever asked comes again with the
//      same Idempotency-Key.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "server/store/sql.h"

namespace server {

// One attempt at a transaction. The first fault is kept: later queries do nothing and give no rows, so that work stays straight, and what
// it computed is thrown away. Work may run several times, and beside others' work: it has no effect outside the database and reads no clock.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) {}
  Rows query(std::string_view sql, const std::vector<Value>& values = {});
  // The work's own decision against its changes; run() still succeeds.
  void undo() { undone_ = true; }
  bool undone() const { return undone_; }
  const std::optional<SqlError>& error() const { return error_; }

 private:
  Connection& connection_;
  std::optional<SqlError> error_;
  bool undone_ = false;
};

enum class StoreFault : std::uint8_t {
  busy,     // too much at once, or others were in the way too often: try again later
  unknown,  // S4
  down,     // the database is not to be reached, or its disk is full
  broken,   // a fault of the program or of the file
};

struct StoreError {
  StoreFault fault;
  std::string text;
};

template <class T>
using Stored = tl::expected<T, StoreError>;

class Store {
 public:
  using Work = std::function<void(Transaction&)>;
  virtual ~Store() = default;
  // Any thread; waits until the outcome is known.
  virtual std::optional<StoreError> run(bool write, const Work& work) = 0;

  template <class F>
  Stored<std::invoke_result_t<F, Transaction&>> write(F work) {
    return with(true, work);
  }
  template <class F>
  Stored<std::invoke_result_t<F, Transaction&>> read(F work) {
    return with(false, work);
  }

 private:
  template <class F>
  Stored<std::invoke_result_t<F, Transaction&>> with(bool write, F& work) {
    std::optional<std::invoke_result_t<F, Transaction&>> result;
    if (auto error = run(write, [&](Transaction& transaction) { result = work(transaction); })) return tl::unexpected(std::move(*error));
    return std::move(*result);
  }
};

// SQLite in folder/pipaoi.sqlite (made if missing): WAL, synchronous FULL, one writer that commits what waits together.
Stored<std::unique_ptr<Store>> open_sqlite(const std::string& folder);
// PostgreSQL by a libpq connection URL; transactions are retried.
Stored<std::unique_ptr<Store>> open_postgres(const std::string& url);

}  // namespace server
