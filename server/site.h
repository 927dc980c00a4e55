// What the server holds while it runs: files, cities, the store, the clock.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/cities.h"
#include "server/http/feed.h"
#include "server/http/static_files.h"
#include "server/notices/urgent.h"
#include "server/pages/made_pages.h"
#include "server/ride/open_data.h"
#include "server/store/store.h"

namespace server {

struct Site {
  StaticFiles files;
  std::string openapi;  // the document, as JSON
  std::function<std::int64_t()> now_ms;
  std::unique_ptr<Cities> cities = std::make_unique<Cities>();
  std::unique_ptr<Store> store;
  std::string base_url;  // "https://example.jp", as the world sees this server; empty: as it was asked
  std::unique_ptr<Hub> hub = std::make_unique<Hub>();
  std::unique_ptr<OpenData> open_data = std::make_unique<OpenData>();
  std::unique_ptr<UrgentNotices> urgent = std::make_unique<UrgentNotices>();
  std::unique_ptr<MadePages> pages = std::make_unique<MadePages>();
};

}  // namespace server
