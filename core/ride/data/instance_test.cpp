// Benchmark instances: the traps of the format, and texts that are none.
#include "core/ride/data/instance.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/base/error_text.h"

using namespace core::ride;

namespace {

constexpr const char* kNodes = R"(0 0 0 0 0 0 480
1 3 4 3 1 0 1440
2 -1.5 0 2 2 10.5 25
3 3 0 3 -1 100 200
4 0 1 2 -2 0 1440
)";

std::string first_error(const std::string& text) {
  const auto out = read_instance(text, "x.txt");
  return out ? "" : core::error_text(out.error().front());
}

}  // namespace

TEST_CASE("An instance is read whatever its head counts, with an end depot or without, in any white space", "[ride]") {
  const auto plain = read_instance(std::string("2 2 480 6 30\n") + kNodes, "x.txt");
  REQUIRE(plain);
  const Problem& problem = plain->problem;
  CHECK(problem.places == 5);
  REQUIRE(problem.trips.size() == 2);
  CHECK(problem.vehicles.size() == 2);
  CHECK(problem.vehicles[0].longest_route == 480'000'000);
  CHECK(problem.vehicles[1].capacity.seats == 6);
  CHECK(problem.between(0, 1) == 5'000'000);
  CHECK(problem.between(1, 2) == 6'020'798);  // sqrt(36.25) is 6.0207972..., rounded up
  CHECK(problem.trips[1].load.seats == 2);
  CHECK(problem.trips[1].pickup.earliest == 10'500'000);
  CHECK(problem.trips[1].dropoff_service == 2'000'000);
  CHECK(plain->node({1, false}) == 4);
  std::string tabs = std::string("\r\n  2\t4 480.0   6 30 \r\n\n") + kNodes + "5 0 0 0 0 0 480\n\n";
  for (std::size_t at = tabs.find(' ', 30); at != std::string::npos; at = tabs.find(' ', at + 3)) tabs.replace(at, 1, " \t ");
  const auto other = read_instance(tabs, "x.txt");
  REQUIRE(other);
  CHECK(other->problem.trips.size() == 2);
  CHECK(other->problem.travel == problem.travel);
  CHECK(other->problem.vehicles[0].longest_route == 480'000'000);
}

TEST_CASE("The cost is the Euclidean length, not rounded", "[ride]") {
  const auto instance = read_instance(std::string("2 2 480 6 30\n") + kNodes, "x.txt");
  REQUIRE(instance);
  Solution solution;
  solution.routes.resize(2);
  solution.routes[0].visits = {{0, true}, {0, false}};
  CHECK(instance->cost(solution) == 5.0 + 4.0 + 3.0);
  solution.routes[0].visits = {{1, true}, {0, true}};
  CHECK(instance->cost(solution) == 1.5 + std::sqrt(36.25) + 5.0);
}

TEST_CASE("A text that is no instance is refused with its line and what to change", "[ride]") {
  CHECK(first_error("") == "x.txt:1 has rows that are no depot and pairs of pickups and drop-offs (the file is empty)");
  CHECK(first_error("2 2 480\n0 0 0 0 0 0 480\n") == "x.txt:1 has too few columns (found 3, expected 5)");
  CHECK(first_error("2 2 480 6 30\n0 0 0 0 0 0 480\n1 a 0 0 0 0 1\n") == "x.txt:3 has something that is no usable number (found \"a\")");
  CHECK(first_error("2 2 480 6 30\n0 0 0 0 0 0 480\n") ==
        "x.txt:2 has rows that are no depot and pairs of pickups and drop-offs (1 nodes; 3 to 2002 can be read)");
  CHECK(first_error("0 2 480 6 30\n" + std::string(kNodes)).find("x.txt:1 has something that is no usable number") == 0);
  std::string nodes = kNodes;
  nodes.replace(nodes.find("100 200"), 7, "200 100");
  CHECK(first_error("2 2 480 6 30\n" + nodes) == "x.txt:5 has a window that ends before it begins");
  nodes = kNodes;
  nodes.replace(nodes.find("-2 0 1440"), 2, "-1");
  CHECK(first_error("2 2 480 6 30\n" + nodes).find("x.txt:6 has rows") == 0);
  nodes = kNodes;
  nodes.replace(nodes.find("\n2 "), 3, "\n7 ");
  CHECK(first_error("2 2 480 6 30\n" + nodes).find("x.txt:4 has rows that are no depot and pairs of pickups and drop-offs (expected node 2)") == 0);
  nodes = kNodes;
  nodes.replace(nodes.find("3 4 3"), 1, "5000");
  CHECK(first_error("2 2 480 6 30\n" + nodes).find("x.txt:3") == 0);
  CHECK(first_error("2 2 9999999999999 6 30\n" + std::string(kNodes)).find("x.txt:1") == 0);
  CHECK(first_error("2 2 99999999999999999999 6 30\n" + std::string(kNodes)).find("x.txt:1") == 0);
}
