// Pages that are made when they are asked for, because what they say was not known when the page was built: one of the dictionary's thousand
// things, or a waste guide its city has changed since.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/language.h"

namespace server {

// Makes pages of the app; not asked by two at once.
class PageMaker {
 public:
  virtual ~PageMaker() = default;
  // The page at a path without language; nullopt: it cannot be made.
  virtual std::optional<std::string> make(const std::string& path, core::Language language) = 0;
  // The packs it read are no longer what they are.
  virtual void forget() = 0;
};

class MadePages {
 public:
  void set(std::unique_ptr<PageMaker> maker) { maker_ = std::move(maker); }
  // edition: of the city's pack, as a number that grows. Null: it cannot be made.
  std::shared_ptr<const std::string> page(const std::string& path, core::Language language, std::int64_t edition);

 private:
  static constexpr std::size_t kMostKept = 256;  // some 20 KB each

  std::mutex mutex_;
  std::unique_ptr<PageMaker> maker_;
  std::map<std::pair<std::string, core::Language>, std::shared_ptr<const std::string>> made_;
  std::map<std::string, std::int64_t> editions_;  // by city, of what the maker read
};

}  // namespace server
