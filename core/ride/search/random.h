// Chance for the searches: the same on every machine for the same seed. The distributions of <random> are not; its engines are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace core::ride {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  // 0 to below - 1. The remainder's bias is of the order of below / 2^64.
  std::size_t below(std::size_t below) { return static_cast<std::size_t>(engine_() % below); }
  // From first to last.
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return first + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(last - first + 1));
  }
  bool once_in(std::size_t times) { return below(times) == 0; }

  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace core::ride
