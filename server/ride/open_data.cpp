// See open_data.h.
#include "server/ride/open_data.h"

#include "core/ride/gtfs/feed.h"
#include "server/clock.h"
#include "server/http/etag.h"
#include "server/site.h"
#include "server/zip.h"

namespace server {
namespace {

constexpr std::string_view kFolder = "/opendata/", kName = "/gtfs-flex.zip";

}  // namespace

std::optional<std::string> gtfs_zip(const core::city::CityPack& city, core::Date from, const std::string& base_url) {
  std::vector<std::pair<std::string, std::string>> files;
  for (core::ride::GtfsFile& file : core::ride::gtfs_files(city.municipality, *city.ride, city.stops, from, base_url))
    files.emplace_back(std::move(file.name), std::move(file.content));
  return zip_of(files);
}

std::optional<Response> OpenData::answer(const Request& request, const Site& site) {
  const std::string path = request.path();
  if (!path.starts_with(kFolder) || !path.ends_with(kName) || path.size() <= kFolder.size() + kName.size()) return std::nullopt;
  const std::string id = path.substr(kFolder.size(), path.size() - kFolder.size() - kName.size());
  const CityNow city = site.cities->find(id);
  if (!city || !city->ride) return std::nullopt;
  const core::Date today = wall_time(site.now_ms()).date;
  const std::lock_guard lock(mutex_);
  if (day_ != today) feeds_.clear();
  day_ = today;
  auto& feed = feeds_[id];
  if (!feed) {
    auto made = gtfs_zip(*city, today, site.base_url);
    if (!made) return problem(503, "opendata.memory", "The feed cannot be made now: come again later.");
    feed = std::make_shared<const std::string>(std::move(*made));
  }
  Response response;
  response.set("Content-Type", "application/zip");
  response.set("Content-Disposition", "attachment; filename=\"" + id + "-gtfs-flex.zip\"");
  response.set("Access-Control-Allow-Origin", "*");  // open data: pages of others may read it too
  response.body = feed;
  return with_etag(request, std::move(response));
}

}  // namespace server
