// See demand.h.
#include "core/ride/simulation/demand.h"

#include <algorithm>
#include <array>

namespace core::ride {
namespace {

constexpr Seconds kHour = 3600, kFiveMinutes = 300;
constexpr Seconds kEvening = -6 * kHour;  // six in the evening before

// How much one stop of a kind draws, and when people want to be there.
struct Draw {
  StopKind kind;
  int weight;
  Seconds from, to;
};
constexpr std::array<Draw, 6> kDraws{{{StopKind::hospital, 60, 8 * kHour + 1800, 11 * kHour},
                                      {StopKind::shop, 18, 9 * kHour + 1800, 15 * kHour},
                                      {StopKind::office, 16, 9 * kHour, 16 * kHour},
                                      {StopKind::station, 12, 8 * kHour, 17 * kHour},
                                      {StopKind::leisure, 5, 10 * kHour, 16 * kHour},
                                      {StopKind::school, 1, 8 * kHour, 9 * kHour}}};

const Draw* draw_of(StopKind kind) {
  const auto found = std::find_if(kDraws.begin(), kDraws.end(), [&](const Draw& draw) { return draw.kind == kind; });
  return found == kDraws.end() ? nullptr : &*found;
}

class Day {
 public:
  Day(const RideCity& city, const DemandOptions& options, Random& random) : city_(city), options_(options), random_(random) {
    for (const Stop& stop : city.stops.all) {
      if (const Draw* draw = draw_of(stop.kind)) goals_.insert(goals_.end(), static_cast<std::size_t>(draw->weight), &stop);
      else homes_.push_back(&stop);
    }
  }

  Demand make() {
    Demand out;
    if (percent(options_.snow_percent)) out.travel_percent = 110 + 5 * static_cast<int>(random_.below(7));
    const auto wanted = static_cast<std::size_t>(options_.requests_a_day) * (80 + random_.below(41)) / 100;
    while (out.requests.size() < wanted && !goals_.empty() && !homes_.empty()) add_outing(out.requests);
    std::stable_sort(out.requests.begin(), out.requests.end(), [](const Request& a, const Request& b) { return a.asked < b.asked; });
    return out;
  }

 private:
  bool percent(int share) { return static_cast<int>(random_.below(100)) < share; }
  Seconds time(Seconds from, Seconds to) {
    return from + kFiveMinutes * static_cast<Seconds>(random_.below(static_cast<std::size_t>((to - from) / kFiveMinutes) + 1));
  }

  Party party() {
    Party out{1, 0, 0, 0};
    const auto drawn = random_.below(100);
    if (drawn >= 80) out.adults = drawn >= 95 ? 3 : 2;
    if (percent(4)) out.children = 1;
    if (percent(2)) out.wheelchairs = 1;
    return out;
  }

  void add_outing(std::vector<Request>& to) {
    const Stop& home = *homes_[random_.below(homes_.size())];
    const Stop& goal = *goals_[random_.below(goals_.size())];
    const Draw& draw = *draw_of(goal.kind);
    const Party people = party();
    const bool ahead = percent(options_.advance_percent);
    const Seconds there = time(draw.from, draw.to);
    add(to, {home.id, goal.id, people, WhenKind::arrive, there}, ahead);
    if (!percent(options_.return_percent)) return;
    const Seconds back = there + time(kHour, 3 * kHour);
    if (back <= city_.service.closes - kHour) add(to, {goal.id, home.id, people, WhenKind::leave, back}, ahead);
  }

  void add(std::vector<Request>& to, Wish wish, bool ahead) {
    const Seconds before = time(kHour / 2, 4 * kHour);
    const Seconds asked = ahead ? time(-24 * kHour, kEvening) : std::max(wish.at - (wish.kind == WhenKind::arrive ? kHour / 2 : 0) - before, 6 * kHour);
    to.push_back({asked, std::move(wish), !percent(options_.no_show_percent)});
  }

  const RideCity& city_;
  const DemandOptions& options_;
  Random& random_;
  std::vector<const Stop*> homes_, goals_;  // a goal stands in as often as it draws
};

}  // namespace

Demand demand_of_day(const RideCity& city, const DemandOptions& options, Random& random) { return Day(city, options, random).make(); }

}  // namespace core::ride
