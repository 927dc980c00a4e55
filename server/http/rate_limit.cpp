// See rate_limit.h.
#include "server/http/rate_limit.h"

#include <arpa/inet.h>

#include <algorithm>
#include <cmath>

namespace server {

std::string network_of(const std::string& peer) {
  in6_addr address{};
  if (inet_pton(AF_INET6, peer.c_str(), &address) != 1) return peer;
  return std::string(reinterpret_cast<const char*>(address.s6_addr), 8);
}

int RateLimit::wait_seconds(const std::string& peer, std::chrono::steady_clock::time_point now) {
  if (per_second_ <= 0) return 0;
  const std::lock_guard lock(mutex_);
  // So many peers within seconds are no town: start anew rather than grow.
  constexpr std::size_t kMostPeers = 50000;
  if (buckets_.size() > kMostPeers) buckets_.clear();
  Bucket& bucket = buckets_.try_emplace(network_of(peer), Bucket{burst_, now}).first->second;
  bucket.tokens = std::min(burst_, bucket.tokens + std::chrono::duration<double>(now - bucket.at).count() * per_second_);
  bucket.at = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return 0;
  }
  return static_cast<int>(std::ceil((1 - bucket.tokens) / per_second_));
}

}  // namespace server
