// See feed.h.
#include "server/http/feed.h"

#include <utility>

namespace server {

void Feed::push(Piece piece) {
  std::function<void()> wake;
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    if (waiting_.size() >= kMostWaiting) closed_ = true;
    else waiting_.push_back(std::move(piece));
    wake = wake_;
  }
  if (wake) wake();
}

void Feed::close() {
  std::function<void()> wake;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    wake = wake_;
  }
  if (wake) wake();
}

bool Feed::closed() const {
  const std::lock_guard lock(mutex_);
  return closed_;
}

std::vector<Piece> Feed::take() {
  const std::lock_guard lock(mutex_);
  std::vector<Piece> out(waiting_.begin(), waiting_.end());
  waiting_.clear();
  return out;
}

void Feed::on_change(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
}

void Hub::close() {
  const std::lock_guard lock(mutex_);
  for (auto& [name, channel] : channels_)
    for (const Follower& follower : channel.followers)
      if (const auto feed = follower.feed.lock()) feed->close();
}

void Hub::begin(const std::string& channel, std::int64_t number) {
  const std::lock_guard lock(mutex_);
  Channel& one = channels_[channel];
  one.begun = one.last = number;
}

void Hub::publish(const std::string& channel, std::int64_t number, const std::string& name, const std::string& data) {
  const std::lock_guard lock(mutex_);
  Channel& one = channels_[channel];
  if (number <= one.last) return;
  one.last = number;
  const auto piece = std::make_shared<const std::string>("id: " + std::to_string(number) + "\nevent: " + name + "\ndata: " + data + "\n\n");
  one.events.emplace_back(number, piece);
  if (one.events.size() > kRemembered) {
    one.begun = one.events.front().first;
    one.events.pop_front();
  }
  std::erase_if(one.followers, [&](const Follower& follower) {
    const auto feed = follower.feed.lock();
    if (feed && number > follower.after) feed->push(piece);
    return !feed || feed->closed();
  });
}

std::shared_ptr<Feed> Hub::follow(const std::string& channel, std::int64_t after) {
  // Said at once, so that a proxy passes the head on and the browser knows that it is connected.
  static const Piece kHello = std::make_shared<const std::string>("retry: 5000\n\n");
  static const Piece kBehind = std::make_shared<const std::string>("event: behind\ndata: {}\n\n");
  auto feed = std::make_shared<Feed>();
  const std::lock_guard lock(mutex_);
  Channel& one = channels_[channel];
  feed->push(kHello);
  if (after < one.begun) feed->push(kBehind);
  else
    for (const auto& [number, piece] : one.events)
      if (number > after) feed->push(piece);
  std::erase_if(one.followers, [](const Follower& follower) { return follower.feed.expired(); });
  one.followers.push_back({feed, after});
  return feed;
}

}  // namespace server
