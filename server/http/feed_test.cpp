// Who follows a channel hears each event once, and what was missed when it comes back.
#include "server/http/feed.h"

#include <catch2/catch_test_macros.hpp>

using namespace server;

namespace {

std::string heard(Feed& feed) {
  std::string out;
  for (const Piece& piece : feed.take()) out += *piece;
  return out;
}

constexpr const char* kHello = "retry: 5000\n\n";

}  // namespace

TEST_CASE("Events reach every follower of their channel, once", "[feed]") {
  Hub hub;
  hub.begin("a", 3);
  const auto one = hub.follow("a", 3), two = hub.follow("a", 3), other = hub.follow("b", 0);
  hub.publish("a", 4, "notice", "{}");
  hub.publish("a", 4, "notice", "{}");  // known
  CHECK(heard(*one) == std::string(kHello) + "id: 4\nevent: notice\ndata: {}\n\n");
  CHECK(heard(*two) == std::string(kHello) + "id: 4\nevent: notice\ndata: {}\n\n");
  CHECK(heard(*other) == kHello);
  CHECK(heard(*one).empty());
}

TEST_CASE("Who comes back gets what it missed; who was away too long is told so", "[feed]") {
  Hub hub;
  hub.begin("a", 10);
  for (std::int64_t number = 11; number <= 13; ++number) hub.publish("a", number, "n", "x");
  CHECK(heard(*hub.follow("a", 12)) == std::string(kHello) + "id: 13\nevent: n\ndata: x\n\n");
  CHECK(heard(*hub.follow("a", 13)) == kHello);
  CHECK(heard(*hub.follow("a", 9)) == std::string(kHello) + "event: behind\ndata: {}\n\n");
  CHECK(heard(*hub.follow("a", -1)) == std::string(kHello) + "event: behind\ndata: {}\n\n");
  for (std::int64_t number = 14; number < 14 + static_cast<std::int64_t>(Hub::kRemembered); ++number) hub.publish("a", number, "n", "x");
  CHECK(heard(*hub.follow("a", 12)).ends_with("event: behind\ndata: {}\n\n"));
  CHECK(heard(*hub.follow("a", 13)).find("id: 14\n") != std::string::npos);
}

TEST_CASE("Who knows a change before the hub does is not told of it", "[feed]") {
  Hub hub;
  const auto feed = hub.follow("a", 2);
  for (std::int64_t number = 1; number <= 3; ++number) hub.publish("a", number, "n", "x");
  CHECK(heard(*feed) == std::string(kHello) + "id: 3\nevent: n\ndata: x\n\n");
}

TEST_CASE("A follower that takes nothing is given up", "[feed]") {
  Hub hub;
  const auto feed = hub.follow("a", 0);
  int woken = 0;
  feed->on_change([&] { ++woken; });
  for (std::size_t i = 1; i <= Feed::kMostWaiting + 5; ++i) hub.publish("a", static_cast<std::int64_t>(i), "n", "x");
  CHECK(feed->closed());
  CHECK(woken == static_cast<int>(Feed::kMostWaiting));  // the first place holds the greeting
}
