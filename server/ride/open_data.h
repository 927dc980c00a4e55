// /opendata/{municipality}/gtfs-flex.zip: the demand bus for journey planners, for the days from today.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/city/city_pack.h"
#include "server/http/message.h"

namespace server {

struct Site;

// The feed as one file; nullopt: out of memory.
std::optional<std::string> gtfs_zip(const core::city::CityPack& city, core::Date from, const std::string& base_url);

// Feeds that were asked for today. Any thread.
class OpenData {
 public:
  // nullopt: not an address of open data.
  std::optional<Response> answer(const Request& request, const Site& site);

 private:
  std::mutex mutex_;
  core::Date day_{};
  std::map<std::string, std::shared_ptr<const std::string>> feeds_;  // by municipality
};

}  // namespace server
