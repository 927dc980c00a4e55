// See cities.h.
#include "server/cities.h"

namespace server {
namespace {

constexpr const char *kCalendar = "/waste.json", *kItems = "/waste_items.json";

std::string folder_of(const std::string& id) { return "/packs/" + id; }

}  // namespace

core::Errors Cities::load(const StaticFiles& files) {
  core::Errors errors;
  for (const std::string& id : files.folders("/packs")) {
    const std::string folder = folder_of(id);
    auto pack = core::city::read_city_pack([&](const std::string& name) { return files.text(folder + "/" + name); }, folder);
    if (pack) put(id, std::move(*pack), {files.text(folder + kCalendar).value_or(""), files.text(folder + kItems).value_or("")});
    else errors.insert(errors.end(), pack.error().begin(), pack.error().end());
  }
  return errors;
}

void Cities::put(const std::string& id, core::city::CityPack pack, core::waste::PackFiles files) {
  const std::lock_guard lock(mutex_);
  cities_[id] = {std::make_shared<const core::city::CityPack>(std::move(pack)), std::move(files), 0};
}

std::vector<std::string> Cities::ids() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> out;
  for (const auto& [id, city] : cities_) out.push_back(id);
  return out;
}

CityNow Cities::find(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = cities_.find(id);
  return found == cities_.end() ? nullptr : found->second.now;
}

core::waste::PackFiles Cities::built(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = cities_.find(id);
  return found == cities_.end() ? core::waste::PackFiles{} : found->second.built;
}

core::Errors Cities::change(const std::string& id, std::int64_t number, const std::vector<core::waste::Edit>& edits) {
  const CityNow before = find(id);
  if (!before) return {};
  const auto files = core::waste::edited(built(id), edits);
  if (!files) return files.error();
  const core::waste::PackFiles served = core::waste::numbered(*files, number);
  auto waste = core::waste::read_pack_files(served);
  if (!waste) return waste.error();
  auto pack = std::make_shared<core::city::CityPack>(*before);
  pack->waste = std::move(*waste);
  Coded calendar(served.calendar), items(served.items);
  const std::lock_guard lock(mutex_);
  City& city = cities_[id];
  city.now = std::move(pack);
  city.changed = number;
  changed_files_[folder_of(id) + kCalendar] = std::move(calendar);
  changed_files_[folder_of(id) + kItems] = std::move(items);
  return {};
}

std::int64_t Cities::changed(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  const auto found = cities_.find(id);
  return found == cities_.end() ? 0 : found->second.changed;
}

std::optional<std::string> Cities::changed_text(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  const auto found = changed_files_.find(path);
  return found == changed_files_.end() ? std::nullopt : std::optional(*found->second.plain);
}

std::optional<Response> Cities::changed_file(const Request& request, const std::string& path) const {
  Coded file;
  {
    const std::lock_guard lock(mutex_);
    const auto found = changed_files_.find(path);
    if (found == changed_files_.end()) return std::nullopt;
    file = found->second;
  }
  Response response;
  response.set("Content-Type", "application/json");
  response.set("Cache-Control", "no-cache");
  return coded_answer(request, std::move(response), file);
}

}  // namespace server
