// `pipaoi ride solve INSTANCE.txt [--seconds S | --iterations N] [--seed N] [--threads N] --out FILE.json`: a benchmark instance of the
// dial-a-ride literature (core/ride/data/instance.h), solved. FILE: {"cost","routes":[[node,...]]}.
#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>

#include "cli/commands.h"
#include "cli/number.h"
#include "core/base/json.h"
#include "core/ride/data/instance.h"
#include "core/ride/search/islands.h"

namespace cli {
namespace {

using core::ride::Instance;
using core::ride::Islands;
using core::ride::Solution;
using Clock = std::chrono::steady_clock;

constexpr double kDefaultSeconds = 10, kLeastSeconds = 0.001, kMostSeconds = 86400;
constexpr std::uint64_t kMostIterations = 1'000'000'000'000;

struct Budget {
  std::optional<Clock::time_point> until;
  std::uint64_t iterations = kMostIterations;

  bool is_over() const { return until && Clock::now() >= *until; }
};

// Rounds of all islands, each round's part of the iterations shared out before it begins, whoever then carries it out.
void search(Islands& islands, const Budget& budget, std::size_t threads) {
  std::uint64_t left = budget.iterations;
  while (left > 0 && !budget.is_over()) {
    std::array<std::size_t, Islands::kCount> parts{};
    for (std::size_t& part : parts) {
      part = static_cast<std::size_t>(std::min<std::uint64_t>(Islands::kRoundSteps, left));
      left -= part;
    }
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t island = next++; island < Islands::kCount; island = next++) islands.run(island, parts[island], [&] { return budget.is_over(); });
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
    work();
    others.clear();
    islands.share();
  }
}

std::string written(const Instance& instance, const Solution& solution) {
  // The shortest text that gives the same double again.
  std::array<char, 32> cost{};
  const auto end = std::to_chars(cost.data(), cost.data() + cost.size(), instance.cost(solution)).ptr;
  core::json::Writer out;
  out.begin_object().key("cost").raw({cost.data(), static_cast<std::size_t>(end - cost.data())}).key("routes").begin_array();
  for (const core::ride::Route& route : solution.routes) {
    if (route.visits.empty()) continue;
    out.begin_array();
    for (const core::ride::Visit visit : route.visits) out.integer(instance.node(visit));
    out.end_array();
  }
  out.end_array().end_object();
  return out.take() + "\n";
}

std::string nodes_of(const Instance& instance, const std::vector<int>& trips) {
  std::string out;
  for (const int trip : trips) out += (out.empty() ? "" : ", ") + std::to_string(instance.node({trip, true}));
  return out;
}

}  // namespace

int ride_solve(const std::vector<std::string>& words) {
  const Clock::time_point begun = Clock::now();
  const auto arguments = Arguments::parse(words, {"seconds", "iterations", "seed", "threads", "out"});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1 || !arguments->has("out")) return wrong_use("ride solve takes INSTANCE.txt and --out FILE.json");
  if (arguments->has("seconds") && arguments->has("iterations")) return wrong_use("give --seconds or --iterations, not both");
  const auto seconds = arguments->has("seconds") ? number(arguments->get("seconds"), kLeastSeconds, kMostSeconds) : kDefaultSeconds;
  const auto iterations = arguments->has("iterations") ? number<std::uint64_t>(arguments->get("iterations"), 1, kMostIterations) : kMostIterations;
  const auto seed = number<std::uint32_t>(arguments->get("seed", "1"), 0, UINT32_MAX);
  const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, Islands::kCount);
  const auto threads = arguments->has("threads") ? number<std::size_t>(arguments->get("threads"), 1, Islands::kCount) : cores;
  if (!seconds) return wrong_use("--seconds is a number from 0.001 to 86400");
  if (!iterations) return wrong_use("--iterations is a whole number from 1 to 10^12");
  if (!seed) return wrong_use("--seed is a whole number from 0 to 4294967295");
  if (!threads) return wrong_use("--threads is a whole number from 1 to 4");

  const std::string file = arguments->words[0];
  const auto text = read_file(file);
  if (!text) return failed(file + " cannot be read: check the path and the rights");
  const auto instance = core::ride::read_instance(*text, file);
  if (!instance) return failed(instance.error());
  Budget budget;
  budget.iterations = *iterations;
  if (!arguments->has("iterations")) budget.until = begun + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(*seconds));
  Islands islands(instance->problem, {}, core::ride::nothing_served(instance->problem), *seed);
  search(islands, budget, *threads);
  const Solution& best = islands.best();
  if (!best.unserved.empty())
    return failed(file + ": no routes found for the requests of nodes " + nodes_of(*instance, best.unserved) + ": give more time, or more vehicles");
  if (!write_file(arguments->get("out"), written(*instance, best))) return failed(arguments->get("out") + " cannot be written: check the path and the rights");
  return kDone;
}

}  // namespace cli
