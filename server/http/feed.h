// Answers that go on: server-sent events (HTML Standard, 9.2). Any thread publishes; the connections of http.cpp send.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace server {

using Piece = std::shared_ptr<const std::string>;

// What one connection still has to send.
class Feed {
 public:
  // A connection that takes nothing for so long that this many pieces wait is given up: it comes back and asks for what it missed.
  static constexpr std::size_t kMostWaiting = 256;

  void push(Piece piece);
  void close();
  bool closed() const;
  std::vector<Piece> take();
  // Called after each push and close, from the thread that did it. Replaces the one before.
  void on_change(std::function<void()> wake);

 private:
  mutable std::mutex mutex_;
  std::deque<Piece> waiting_;
  std::function<void()> wake_;
  bool closed_ = false;
};

// Who follows what. A channel's events are numbered, and each number is told once; whoever comes back names the last one it has.
class Hub {
 public:
  static constexpr std::size_t kRemembered = 100;  // events a channel
  Hub() = default;
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;
  ~Hub() { close(); }

  // Events up to this number were before our time: who lacks one of them is told that it is behind.
  void begin(const std::string& channel, std::int64_t number);
  // The event's number must be larger than those before; others are known already and left out. data: one line.
  void publish(const std::string& channel, std::int64_t number, const std::string& name, const std::string& data);
  // after: the number of the last event that is known; negative: nothing is. What came since is sent first; where it is no longer known, or
  // nothing was, an event "behind" says that the whole has to be read again.
  std::shared_ptr<Feed> follow(const std::string& channel, std::int64_t after);
  // Ends what everybody follows.
  void close();

 private:
  struct Follower {
    std::weak_ptr<Feed> feed;
    std::int64_t after;  // may be ahead of us: it read the list before we were told of the change
  };
  struct Channel {
    std::int64_t begun = 0, last = 0;
    std::deque<std::pair<std::int64_t, Piece>> events;
    std::vector<Follower> followers;
  };
  std::mutex mutex_;
  std::map<std::string, Channel> channels_;
};

}  // namespace server
