// Something fetched: whether it is here, and if not, why.
#pragma once

#include <cstdint>
#include <optional>

namespace app {

enum class Load : std::uint8_t { idle, loading, done, failed };

template <class T>
struct Loaded {
  Load state = Load::idle;
  std::optional<T> value;
  bool damaged = false;  // it came, but not in the right shape
  bool missing = false;  // the server says that there is none
};

}  // namespace app
