// `pipaoi ride simulate --pack P`: days of demand that never were, served by one policy after the other, and what if there were another van or
// wider windows. A table on standard output; --out: the same as a picture.
#include <algorithm>
#include <array>
#include <atomic>
#include <iostream>
#include <optional>
#include <thread>

#include "cli/bars.h"
#include "cli/commands.h"
#include "cli/number.h"
#include "core/base/decimal.h"
#include "core/city/city_pack.h"
#include "core/ride/simulation/comparison.h"
#include "core/ride/simulation/simulate.h"

namespace cli {
namespace {

using core::ride::changed_service;
using core::ride::Figures;
using core::ride::Measures;
using core::ride::Policy;
using core::ride::RideCity;
using core::ride::Seconds;
using core::ride::Service;
using core::ride::SimulationOptions;

constexpr int kMostVans = 50, kMostWindow = 120;

struct Row {
  std::string name;
  Service service;
  SimulationOptions options;
  std::vector<Figures> days;

  Figures total() const {
    Figures out;
    for (const Figures& day : days) out += day;
    return out;
  }
};

struct Asked {
  int days = 30, requests = 95;
  std::uint64_t seed = 1;
  std::size_t steps = 200;
  std::optional<int> vans, window;  // minutes; for one more row
};

std::vector<Row> rows_of(const Service& service, const Asked& asked) {
  SimulationOptions options;
  options.demand.requests_a_day = asked.requests;
  options.seed = asked.seed;
  options.search_steps = asked.steps;
  std::vector<Row> out;
  const auto add = [&](const std::string& name, Policy policy, const Service& with) {
    options.policy = policy;
    out.push_back({name, with, options, std::vector<Figures>(static_cast<std::size_t>(asked.days))});
  };
  add("first fit", Policy::first_fit, service);
  add("cheapest insertion", Policy::insertion, service);
  add("with search (ours)", Policy::search, service);
  add("day known before", Policy::foreseen, service);
  const int vans = static_cast<int>(service.vans.size());
  const auto changed = [&](const std::string& name, int with_vans, Seconds window) {
    add("ours, " + name, Policy::search, changed_service(service, with_vans, window));
  };
  changed("one more van", vans + 1, service.window);
  for (const int minutes : {10, 30}) changed("windows of " + std::to_string(minutes) + " min", vans, Seconds{60} * minutes);
  if (asked.vans || asked.window) {
    const int with_vans = asked.vans.value_or(vans);
    const Seconds window = asked.window ? Seconds{60} * *asked.window : service.window;
    changed(std::to_string(with_vans) + " vans, " + std::to_string(core::ride::minutes_of(window)) + " min", with_vans, window);
  }
  return out;
}

// Days are independent of each other: each core takes the next.
void simulate(const core::city::CityPack& pack, std::vector<Row>& rows, int days) {
  std::atomic<int> next = 0;
  const int all = days * static_cast<int>(rows.size());
  const auto work = [&] {
    for (int i = next++; i < all; i = next++) {
      Row& row = rows[static_cast<std::size_t>(i / days)];
      row.days[static_cast<std::size_t>(i % days)] = simulate_day(RideCity{row.service, pack.stops, pack.travel}, row.options, i % days);
    }
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < std::max(1u, std::thread::hardware_concurrency()); ++i) others.emplace_back(work);
  work();
}

std::vector<BarColumn> columns_of(const std::vector<Row>& rows) {
  std::vector<BarColumn> out{{"refused, % of requests", 1, {}},
                             {"time on board, direct rides = 1", 3, {}},
                             {"waiting in the promised window, min", 1, {}},
                             {"persons a van hour", 2, {}},
                             {"driven a day, km", 0, {}},
                             {"delayed, % of rides", 2, {}}};
  for (const Row& row : rows) {
    const Measures all = measures_of(row.total(), row.service.metres_per_second);
    const std::array<double, 6> values{all.refused_percent,  all.ride_to_direct,   all.waiting_minutes,
                                       all.persons_van_hour, all.kilometres_a_day, all.delayed_percent};
    for (std::size_t i = 0; i < out.size(); ++i) out[i].values.push_back(values[i]);
  }
  return out;
}

std::string padded(const std::string& text, std::size_t width, bool left = false) {
  const std::string space(text.size() < width ? width - text.size() : 0, ' ');
  return left ? text + space : space + text;
}

void print(const std::vector<Row>& rows, const std::vector<BarColumn>& columns) {
  constexpr std::array<const char*, 6> kHeads{"refused %", "ride/direct", "wait min", "pers/van h", "driven km", "delayed %"};
  std::cout << padded("", 28);
  for (const char* head : kHeads) std::cout << padded(head, 12);
  std::cout << "\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::cout << padded(rows[i].name, 28, true);
    for (const BarColumn& column : columns) std::cout << padded(core::decimal(column.values[i], column.decimals), 12);
    std::cout << "\n";
  }
}

}  // namespace

int ride_simulate(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack", "days", "requests", "seed", "steps", "vans", "window", "out"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || !arguments->words.empty()) return wrong_use("ride simulate takes --pack P");
  Asked asked;
  const auto days = number(arguments->get("days", "30"), 1, 366), requests = number(arguments->get("requests", "95"), 1, 1000);
  const auto seed = number<std::uint64_t>(arguments->get("seed", "1"), 0, UINT32_MAX);
  const auto steps = number<std::size_t>(arguments->get("steps", "200"), 0, 100000);
  if (!days) return wrong_use("--days is a whole number from 1 to 366");
  if (!requests) return wrong_use("--requests (a day) is a whole number from 1 to 1000");
  if (!seed) return wrong_use("--seed is a whole number from 0 to 4294967295");
  if (!steps) return wrong_use("--steps (of the search between two requests) is a whole number from 0 to 100000");
  asked = {*days, *requests, *seed, *steps, {}, {}};
  if (arguments->has("vans") && !(asked.vans = number(arguments->get("vans"), 1, kMostVans)))
    return wrong_use("--vans is a whole number from 1 to " + std::to_string(kMostVans));
  if (arguments->has("window") && !(asked.window = number(arguments->get("window"), 1, kMostWindow)))
    return wrong_use("--window (minutes of the promised pickup) is a whole number from 1 to " + std::to_string(kMostWindow));
  const std::string folder = arguments->get("pack");
  const auto pack = core::city::read_city_pack([&](const std::string& name) { return read_file(folder + "/" + name); }, folder);
  if (!pack) return failed(pack.error());
  if (!pack->ride) return failed(folder + " has no ride.json: this municipality has no demand bus");
  std::vector<Row> rows = rows_of(*pack->ride, asked);
  simulate(*pack, rows, asked.days);
  const std::vector<BarColumn> columns = columns_of(rows);
  const std::string title = std::to_string(asked.days) + " days, about " + std::to_string(asked.requests) + " requests a day, " +
                            std::to_string(pack->ride->vans.size()) + " vans, seed " + std::to_string(asked.seed);
  std::cout << title << "\n";
  print(rows, columns);
  std::vector<std::string> names;
  for (const Row& row : rows) names.push_back(row.name);
  if (arguments->has("out") && !write_file(arguments->get("out"), bars_svg(title, names, columns)))
    return failed(arguments->get("out") + " cannot be written: check the path and the rights");
  return kDone;
}

}  // namespace cli
