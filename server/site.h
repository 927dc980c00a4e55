// What the server holds while it runs: files, cities, the store, the clock.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/city/city_pack.h"
#include "server/http/feed.h"
#include "server/http/static_files.h"
#include "server/notices/urgent.h"
#include "server/ride/open_data.h"
#include "server/store/store.h"

namespace server {

struct Site {
  StaticFiles files;
  std::string openapi;  // the document, as JSON
  std::function<std::int64_t()> now_ms;
  std::map<std::string, core::city::CityPack> cities;
  std::unique_ptr<Store> store;
  std::string base_url;  // "https://example.jp", as the world sees this server; empty: as it was asked
  std::unique_ptr<Hub> hub = std::make_unique<Hub>();
  std::unique_ptr<OpenData> open_data = std::make_unique<OpenData>();
  std::unique_ptr<UrgentNotices> urgent = std::make_unique<UrgentNotices>();

  // Reads each city's pack from the files under /packs/. Errors name the file.
  core::Errors load_cities();
};

}  // namespace server
