// See tighten.h.
#include "core/ride/solution/tighten.h"

#include <algorithm>

namespace core::ride {

void tighten(const Problem& problem, Trip& trip) {
  const Time least = trip.pickup_service + problem.between(trip.from, trip.to), most = trip.pickup_service + trip.longest_ride;
  trip.pickup.earliest = std::max(trip.pickup.earliest, trip.dropoff.earliest - most);
  trip.pickup.latest = std::min(trip.pickup.latest, trip.dropoff.latest - least);
  trip.dropoff.earliest = std::max(trip.dropoff.earliest, trip.pickup.earliest + least);
  trip.dropoff.latest = std::min(trip.dropoff.latest, trip.pickup.latest + most);
}

}  // namespace core::ride
