// Work that a running server does again and again, on a thread of its own. Knows no service.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace server {

class Repeat {
 public:
  // Calls `work` after each pause, for the first time one pause from now, until the end.
  Repeat(std::chrono::milliseconds pause, std::function<void()> work);
  ~Repeat() { stop(); }
  Repeat(const Repeat&) = delete;
  Repeat& operator=(const Repeat&) = delete;
  // Waits for work that is going on. May be called more than once.
  void stop();

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace server
