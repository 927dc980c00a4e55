// See figures.h.
#include "core/ride/simulation/figures.h"

namespace core::ride {
namespace {

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

Figures& Figures::operator+=(const Figures& other) {
  days += other.days;
  requests += other.requests;
  refused += other.refused;
  rides += other.rides;
  delayed += other.delayed;
  returned += other.returned;
  persons += other.persons;
  riding += other.riding;
  direct += other.direct;
  waiting += other.waiting;
  delays += other.delays;
  driving += other.driving;
  shifts += other.shifts;
  return *this;
}

Measures measures_of(const Figures& all, double metres_per_second) {
  return {100 * share(all.refused, all.requests),
          share(static_cast<double>(all.riding), static_cast<double>(all.direct)),
          share(static_cast<double>(all.waiting) / 60, all.rides),
          share(static_cast<double>(all.persons) * 3600, static_cast<double>(all.shifts)),
          share(static_cast<double>(all.driving) * metres_per_second / 1000, all.days),
          100 * share(all.delayed + all.returned, all.rides)};
}

}  // namespace core::ride
