// Records of a pack by their id.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace core {

// Null: none has it.
template <class T>
const T* find_by_id(const std::vector<T>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace core
