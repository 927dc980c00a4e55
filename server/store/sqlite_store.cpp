// open_sqlite of store.h. One thread writes: it takes up to kMostTogether pieces of waiting work into one transaction, a savepoint each, and
// answers all of them after the one COMMIT that made them durable (group commit: on a disk whose sync takes 1.5 ms, 40 times the rate).
// Reads run on connections of their own and see the last commit.
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <future>
#include <mutex>
#include <thread>

#include "server/store/pooled_store.h"
#include "server/store/sqlite.h"

namespace server {
namespace {

constexpr std::size_t kMostTogether = 64, kMostWaiting = 1000;
constexpr int kReaders = 4;

StoreError told(const SqlError& error) {
  switch (error.fault) {
    case SqlFault::retry: return {StoreFault::busy, error.text};
    case SqlFault::lost:
    case SqlFault::full: return {StoreFault::down, error.text};
    case SqlFault::broken: break;
  }
  return {StoreFault::broken, error.text};
}

class SqliteStore : public Store {
 public:
  SqliteStore(std::unique_ptr<Connection> writer, std::vector<std::unique_ptr<Connection>> readers)
      : writer_(std::move(writer)), readers_(std::move(readers)), thread_([this] { write_loop(); }) {}
  SqliteStore(const SqliteStore&) = delete;
  SqliteStore& operator=(const SqliteStore&) = delete;
  ~SqliteStore() override {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    waiting_changed_.notify_one();
    thread_.join();
  }

  std::optional<StoreError> run(bool write, const Work& work) override {
    if (!write) return readers_.run(false, work);
    Job job{&work, {}};
    auto outcome = job.outcome.get_future();
    {
      const std::lock_guard lock(mutex_);
      if (waiting_.size() >= kMostWaiting) return StoreError{StoreFault::busy, "too many writes are waiting"};
      waiting_.push_back(&job);
    }
    waiting_changed_.notify_one();
    return outcome.get();
  }

 private:
  struct Job {
    const Work* work;
    std::promise<std::optional<StoreError>> outcome;
  };

  void write_loop() {
    for (;;) {
      std::vector<Job*> jobs;
      {
        std::unique_lock lock(mutex_);
        waiting_changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        const std::size_t count = std::min(kMostTogether, waiting_.size());
        jobs.assign(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
        waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(count));
      }
      commit_together(jobs);
    }
  }

  void commit_together(const std::vector<Job*>& jobs) {
    std::vector<std::optional<StoreError>> outcomes(jobs.size());
    auto whole = writer_->query(writer_->begin_statement(true), {});
    for (std::size_t i = 0; whole && i < jobs.size(); ++i) whole = apply(*jobs[i], outcomes[i]);
    const bool committing = whole.has_value();
    if (whole) whole = writer_->query("COMMIT", {});
    if (!whole) {
      (void)writer_->query("ROLLBACK", {});
      // S2: none of it happened, whatever the single outcomes were. But a COMMIT that could not write may yet be found in the log after a
      // crash: its outcome is not known (S4).
      for (auto& outcome : outcomes) {
        outcome = told(whole.error());
        if (committing && whole.error().fault == SqlFault::full) outcome->fault = StoreFault::unknown;
      }
    }
    for (std::size_t i = 0; i < jobs.size(); ++i) jobs[i]->outcome.set_value(std::move(outcomes[i]));
  }

  // One piece of work in its savepoint. The result is an error only if the whole transaction cannot go on.
  tl::expected<Rows, SqlError> apply(const Job& job, std::optional<StoreError>& outcome) {
    if (auto begun = writer_->query("SAVEPOINT job", {}); !begun) return begun;
    Transaction transaction(*writer_);
    (*job.work)(transaction);
    if (transaction.error() || transaction.undone())
      if (auto undone = writer_->query("ROLLBACK TO job", {}); !undone) return undone;
    if (transaction.error()) outcome = told(*transaction.error());
    return writer_->query("RELEASE job", {});
  }

  std::unique_ptr<Connection> writer_;
  PooledStore readers_;
  std::mutex mutex_;
  std::condition_variable waiting_changed_;
  std::deque<Job*> waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace

Stored<std::unique_ptr<Store>> open_sqlite(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  // Residents' names and addresses: for the server's own user alone.
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  const std::string path = folder + "/pipaoi.sqlite";
  auto writer = connect_sqlite(path);
  if (!writer) return tl::unexpected(StoreError{StoreFault::down, path + ": " + writer.error().text});
  std::vector<std::unique_ptr<Connection>> readers;
  for (int i = 0; i < kReaders; ++i) {
    auto reader = connect_sqlite(path);
    if (!reader) return tl::unexpected(StoreError{StoreFault::down, path + ": " + reader.error().text});
    readers.push_back(std::move(*reader));
  }
  return std::make_unique<SqliteStore>(std::move(*writer), std::move(readers));
}

}  // namespace server
