// How long a query of the waste dictionary takes, natively and in wasm under Node. usage: search_bench PACK.json QUERIES (one a line)
// Prints {"items", "queries", "p50", "p99", "worst"}: milliseconds a query. Each query is asked once before, so that memory is warm.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "core/waste/search.h"

int main(int count, char** words) {
  if (count != 3) return 2;
  std::ostringstream text;
  text << std::ifstream(words[1]).rdbuf();
  const auto pack = core::waste::read_pack(text.str(), words[1]);
  if (!pack) return 1;
  const core::waste::ItemIndex index(pack->items);
  std::vector<double> times;
  std::ifstream queries(words[2]);
  for (std::string query; std::getline(queries, query);) {
    if (query.empty()) continue;
    std::size_t found = index.search(query).size();
    const auto from = std::chrono::steady_clock::now();
    found += index.search(query).size();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count());
    if (found > 1000) return 1;  // so that neither is optimised away
  }
  if (times.empty()) return 1;
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) { return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))]; };
  std::printf("{\"items\": %zu, \"queries\": %zu, \"p50\": %.4f, \"p99\": %.4f, \"worst\": %.4f}\n", pack->items.size(), times.size(), at(0.5), at(0.99),
              times.back());
  return 0;
}
