// Named things that fit what is typed: kana, kanji, romaji, English; those that begin with it first, then those that hold it, then those that it holds
// ("住民票がほしい"). Where nothing fits so, those that fit but for some typing errors, the closest first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/language.h"

namespace core {

// What something is found by; points into the thing.
struct Findable {
  const Localized* name;
  const std::vector<std::string>* words;  // readings, other names
};
// Of records with a name and words: the members to look at.
template <class T>
std::vector<Findable> findable(const std::vector<T>& all, Localized T::*name, std::vector<std::string> T::*words) {
  std::vector<Findable> out;
  for (const T& one : all) out.push_back({&(one.*name), &(one.*words)});
  return out;
}

// Indices, best first, at most `most`. Nothing typed: none.
std::vector<std::size_t> suggest(const std::vector<Findable>& things, std::string_view typed, std::size_t most);

// The one whose name, in any language, or one of whose words is exactly what is typed; nullopt: none, or several.
std::optional<std::size_t> only_exact(const std::vector<Findable>& things, std::string_view typed);

}  // namespace core
