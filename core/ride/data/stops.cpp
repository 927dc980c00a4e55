// See stops.h.
#include "core/ride/data/stops.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/find.h"
#include "core/base/limits.h"

namespace core::ride {
namespace {

constexpr std::array<const char*, 7> kKinds{"home", "station", "office", "hospital", "school", "shop", "leisure"};  // as StopKind

StopKind read_kind(const json::Reader& value) {
  const std::string name = value.text(32);
  const auto found = std::find(kKinds.begin(), kKinds.end(), name);
  if (found != kKinds.end()) return static_cast<StopKind>(found - kKinds.begin());
  value.note("ride.stop-kind", "found \"" + name + "\"");
  return StopKind::home;
}

}  // namespace

const Stop* Stops::find(const std::string& id) const {
  const int index = index_of(id);
  return index < 0 ? nullptr : &all[static_cast<std::size_t>(index)];
}

int Stops::index_of(const std::string& id) const {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].id == id) return static_cast<int>(i);
  return -1;
}

Result<Stops> read_stops(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const json::Reader root = document.root();
  Stops out;
  out.provenance = Provenance::read(root);
  std::set<std::string> ids;
  root.at("stops").each([&](const json::Reader& one) {
    Stop stop;
    stop.id = one.at("id").text(64);
    stop.name = Localized::read(one.at("name"));
    stop.reading = one.at("reading").text(256);
    stop.words.push_back(stop.reading);
    if (const json::Reader words = one.maybe("words"); words.exists()) words.each([&](const json::Reader& word) { stop.words.push_back(word.text(256)); });
    if (const json::Reader kind = one.maybe("kind"); kind.exists()) stop.kind = read_kind(kind);
    stop.latitude = one.at("lat").number(20, 46);
    stop.longitude = one.at("lon").number(122, 154);
    if (!ids.insert(stop.id).second) one.at("id").note("pack.duplicate-id", "\"" + stop.id + "\" stands twice: rename one");
    out.all.push_back(std::move(stop));
  });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core::ride
