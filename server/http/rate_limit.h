// Token buckets by peer address, in memory. Time is an argument.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace server {

// The part of an address that stands for one household: the first 64 bits of IPv6, all of IPv4. What is no address stands for itself.
std::string network_of(const std::string& peer);

class RateLimit {
 public:
  // per_second: tokens that come back each second; burst: most that are held. per_second 0: no limit.
  RateLimit(double per_second, double burst) : per_second_(per_second), burst_(burst) {}
  // 0: go on. Otherwise seconds to wait (Retry-After). Any thread.
  int wait_seconds(const std::string& peer, std::chrono::steady_clock::time_point now);

 private:
  struct Bucket {
    double tokens;
    std::chrono::steady_clock::time_point at;
  };
  double per_second_, burst_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace server
