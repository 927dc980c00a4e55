// Pages that are made when they are asked for, because what they say was not known when the page was built: one of the dictionary's thousand
// things, or a waste guide its city has changed since.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/language.h"
#include "server/http/coded_answer.h"

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
  // path: as the app writes it, so that one page has one name. edition: of the city's pack, a number that grows. nullopt: it cannot be made.
  std::optional<Coded> page(const std::string& path, core::Language language, std::int64_t edition);

 private:
  static constexpr std::size_t kMostKept = 512;  // some 10 KB each
  using Name = std::pair<std::string, core::Language>;
  struct Made {
    Coded page;
    std::int64_t edition = 0;
  };
  std::optional<Coded> known(const Name& name, std::int64_t edition);

  std::mutex mutex_;  // of made_
  std::map<Name, Made> made_;
  std::mutex making_;  // of what follows: who finds a page made does not wait for another's
  std::unique_ptr<PageMaker> maker_;
  std::map<std::string, std::int64_t> read_;  // by city, the edition the maker has read
};

}  // namespace server
