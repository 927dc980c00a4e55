// A store over connections that serialise among themselves (PostgreSQL): a pool, and transactions run again when others were in the way.
#pragma once

#include <condition_variable>
#include <mutex>

#include "server/store/store.h"

namespace server {

class PooledStore : public Store {
 public:
  // At least one connection.
  explicit PooledStore(std::vector<std::unique_ptr<Connection>> connections) : idle_(std::move(connections)) {}
  std::optional<StoreError> run(bool write, const Work& work) override;

 private:
  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection);

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace server
