// See repeat.h.
#include "server/jobs/repeat.h"

#include <utility>

namespace server {

Repeat::Repeat(std::chrono::milliseconds pause, std::function<void()> work) {
  thread_ = std::thread([this, pause, work = std::move(work)] {
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, pause, [this] { return stopping_; })) {
      lock.unlock();
      work();
      lock.lock();
    }
  });
}

void Repeat::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

}  // namespace server
