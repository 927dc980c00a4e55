// The solver on an instance of the literature's form, natively and in wasm under Node. usage: solve_bench INSTANCE STEPS SEED
// Prints {"cost", "unserved", "steps_a_second", "placements_a_second"}: cost in millionths, the same wherever it runs; placements are looks at
// all pairs of positions of one trip in one route.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/ride/data/instance.h"
#include "core/ride/search/islands.h"

using namespace core::ride;

namespace {

double seconds_since(std::chrono::steady_clock::time_point begun) { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(); }

// How many trips are placed in how many routes a second, in the routes that were found.
double placements_a_second(const Problem& problem, const Solution& solution) {
  const Draft draft(problem, {}, solution);
  const auto begun = std::chrono::steady_clock::now();
  std::size_t looks = 0, found = 0;
  while (seconds_since(begun) < 0.5)
    for (std::size_t trip = 0; trip < problem.trips.size(); ++trip)
      for (const RoutePlan& plan : draft.plans()) {
        ++looks;
        found += place_trip(plan, {}, static_cast<int>(trip)) ? 1u : 0u;
      }
  return found > looks ? 0 : static_cast<double>(looks) / seconds_since(begun);
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  std::ostringstream text;
  text << std::ifstream(words[1]).rdbuf();
  const auto instance = read_instance(text.str(), words[1]);
  if (!instance) return 1;
  const auto steps = static_cast<std::size_t>(std::atoi(words[2]));
  LargeNeighbourhood search(instance->problem, {}, nothing_served(instance->problem), static_cast<std::uint64_t>(std::atoi(words[3])));
  const auto begun = std::chrono::steady_clock::now();
  search.run(steps);
  const double seconds = seconds_since(begun);
  std::printf("{\"cost\":%lld,\"unserved\":%zu,\"steps_a_second\":%.0f,\"placements_a_second\":%.0f}\n", static_cast<long long>(search.best().cost),
              search.best().unserved.size(), static_cast<double>(steps) / seconds, placements_a_second(instance->problem, search.best()));
  return 0;
}
