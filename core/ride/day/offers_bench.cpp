// How long offers take on a day that holds many rides: natively, and in wasm under Node. usage: offers_bench PACK VANS RIDES
// Prints {"rides", "p50", "p99"}: rides the day came to hold, milliseconds an offer. Seeded: the same day every time. VANS: so many like the pack's
// last one, instead of its own.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

#include "core/base/geo.h"
#include "core/ride/day/offers.h"

using namespace core::ride;

namespace {

std::string text_of(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

// Trips within the town: with longer ones two vans cannot hold as many rides.
std::vector<std::string> stops_in_town(const Stops& stops, std::size_t most) {
  const Stop& middle = stops.all.front();
  std::vector<std::pair<double, std::string>> by_distance;
  for (const Stop& stop : stops.all) by_distance.emplace_back(core::metres_between(middle.latitude, middle.longitude, stop.latitude, stop.longitude), stop.id);
  std::sort(by_distance.begin(), by_distance.end());
  by_distance.resize(std::min(most, by_distance.size()));
  std::vector<std::string> out;
  for (const auto& [metres, id] : by_distance) out.push_back(id);
  return out;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  const std::string pack = words[1];
  const std::size_t wanted = static_cast<std::size_t>(std::atoi(words[3]));
  auto service = read_service(text_of(pack + "/ride.json"), "ride.json");
  const auto stops = read_stops(text_of(pack + "/stops.json"), "stops.json");
  if (!service || !stops) return 1;
  service->vans.resize(static_cast<std::size_t>(std::atoi(words[2])), Van(service->vans.back()));
  for (std::size_t i = 0; i < service->vans.size(); ++i) service->vans[i].id = std::to_string(i);
  const std::vector<Seconds> travel = travel_table(*service, *stops);
  const RideCity city{*service, *stops, travel};
  const std::vector<std::string> places = stops_in_town(*stops, 30);
  std::mt19937 random(1);
  const auto below = [&](std::size_t most) { return static_cast<std::size_t>(random() % most); };
  const auto wish = [&] {
    const std::size_t from = below(places.size()), to = (from + 1 + below(places.size() - 1)) % places.size();
    const Seconds at = service->opens + static_cast<Seconds>(below(static_cast<std::size_t>(service->closes - service->opens)));
    return Wish{places[from], places[to], {1, 0, 0, 0}, below(2) ? WhenKind::leave : WhenKind::arrive, at};
  };
  DayPlan plan = empty_day(*service);
  constexpr Seconds kDayBefore = -12 * 3600;
  for (int tries = 0; tries < 20000 && plan.rides.size() < wanted; ++tries) {
    const Wish one = wish();
    const Answer answer = offers_for(city, plan, one, kDayBefore);
    if (!answer.offers.empty()) (void)add_ride(city, plan, promise_of(one, answer.offers.front(), "R" + std::to_string(tries)), kDayBefore);
  }
  std::vector<double> times;
  for (int i = 0; i < 1000; ++i) {
    const Wish one = wish();
    const auto begun = std::chrono::steady_clock::now();
    const Answer answer = offers_for(city, plan, one, kDayBefore);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
    if (answer.offers.size() > 3) return 1;
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"rides\":%zu,\"p50\":%.3f,\"p99\":%.3f}\n", plan.rides.size(), times[times.size() / 2], times[times.size() * 99 / 100]);
  return 0;
}
