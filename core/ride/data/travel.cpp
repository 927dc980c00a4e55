// See travel.h.
#include "core/ride/data/travel.h"

#include <algorithm>

namespace core::ride {

std::vector<Seconds> travel_table(const Service& service, const Stops& stops) {
  std::vector<Seconds> out;
  out.reserve(stops.all.size() * stops.all.size());
  for (const Stop& from : stops.all)
    for (const Stop& to : stops.all) out.push_back(service.travel(from, to));
  return out;
}

void shorten_by_detours(std::vector<Seconds>& travel, std::size_t stops) {
  for (std::size_t by = 0; by < stops; ++by)
    for (std::size_t from = 0; from < stops; ++from)
      for (std::size_t to = 0; to < stops; ++to) {
        Seconds& direct = travel[from * stops + to];
        direct = std::min(direct, travel[from * stops + by] + travel[by * stops + to]);
      }
}

}  // namespace core::ride
