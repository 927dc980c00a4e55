// See what_if.h.
#include "app/staff/what_if.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace app::staff {
namespace {

constexpr std::array kFields{"vans", "window", "requests", "days"};
constexpr int kMostVans = 6;

}  // namespace

std::span<const char* const> what_if_fields() { return kFields; }

int what_if_now(const State& base, std::string_view field) {
  const core::ride::Service& service = *base.bus.service.value;
  return field == "vans" ? static_cast<int>(service.vans.size()) : core::ride::minutes_of(service.window);
}

std::vector<int> what_if_choices(const State& base, std::string_view field) {
  if (field == "requests") return {40, 70, 95, 120, 150};
  if (field == "days") return {3, 7, 14, 30};
  std::vector<int> out;
  if (field == "window") out = {10, 15, 20, 30, 45};
  else
    for (int vans = 1; vans <= std::max(kMostVans, what_if_now(base, field) + 1); ++vans) out.push_back(vans);
  const int now = what_if_now(base, field);
  if (const auto at = std::lower_bound(out.begin(), out.end(), now); at == out.end() || *at != now) out.insert(at, now);
  return out;
}

int what_if_value(const State& base, const WhatIf& what_if, const std::string& field) {
  const auto choices = what_if_choices(base, field);
  int value = 0;
  if (const auto chosen = what_if.fields.find(field); chosen != what_if.fields.end())
    if (const char* end = chosen->second.data() + chosen->second.size(); std::from_chars(chosen->second.data(), end, value).ptr != end) value = 0;
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return value;
  return field == "vans" ? what_if_now(base, field) + 1 : field == "window" ? what_if_now(base, field) : field == "requests" ? 95 : 7;
}

void update_what_if(const Whole& whole, const WhatIfField& message) { whole.staff.what_if.fields[message.name] = message.value; }

void update_what_if(const Whole& whole, const StartWhatIf&) {
  const State& base = whole.base;
  if (!base.bus.service.value || !base.bus.stops.value) return;
  WhatIf& what_if = whole.staff.what_if;
  const auto value = [&](const char* field) { return what_if_value(base, what_if, field); };
  core::ride::SimulationOptions options;
  options.demand.requests_a_day = what_if.requests = value("requests");
  const core::ride::Service& now = *base.bus.service.value;
  // The pack's own windows need not be whole minutes.
  const int minutes = value("window");
  const core::ride::Seconds window = minutes == what_if_now(base, "window") ? now.window : core::ride::Seconds{60} * minutes;
  const core::ride::Service changed = core::ride::changed_service(now, value("vans"), window);
  what_if.comparison = std::make_unique<core::ride::Comparison>(now, changed, *base.bus.stops.value, options, value("days"));
  what_if.running = true;
  whole.effects.push_back({"focus", "body/main/progress", ""});
  whole.effects.push_back({"work", "", ""});
}

void update_what_if(const Whole& whole, const StopWhatIf&) { whole.staff.what_if.running = false; }

shell::Work step_what_if(StaffState& staff) {
  WhatIf& what_if = staff.what_if;
  if (!what_if.running) return {};
  const int before = what_if.comparison->days_done();
  what_if.running = what_if.comparison->step();
  return {what_if.running, what_if.comparison->days_done() > before};
}

}  // namespace app::staff
