// See comparison.h.
#include "core/ride/simulation/comparison.h"

#include <algorithm>
#include <string>
#include <utility>

namespace core::ride {

Service changed_service(const Service& service, int vans, Seconds window) {
  Service out = service;
  out.window = window;
  const Van last = service.vans.back();
  out.vans.resize(static_cast<std::size_t>(std::max(vans, 1)), last);
  for (std::size_t i = service.vans.size(); i < out.vans.size(); ++i) out.vans[i].id = last.id + "+" + std::to_string(i + 1 - service.vans.size());
  return out;
}

Comparison::Comparison(const Service& now, const Service& changed, const Stops& stops, SimulationOptions options, int days)
    : stops_(stops), options_(std::move(options)), days_(days), sides_{Side(now, stops_), Side(changed, stops_)} {}

bool Comparison::step() {
  if (done_ == days_) return false;
  if (!running_) running_ = std::make_unique<SimulatedDay>(sides_[side_].city, options_, done_);
  if (running_->step()) return true;
  sides_[side_].day = running_->figures();
  running_.reset();
  side_ = 1 - side_;
  if (side_ == 1) return true;
  for (Side& side : sides_) side.total += side.day;
  return ++done_ < days_;
}

}  // namespace core::ride
