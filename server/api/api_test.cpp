// The table of endpoints: each stands in the API's description with its method, and lets in only whom its column says.
#include "server/api/api.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "server/staff/accounts.h"
#include "server/store/engines.h"
#include "support/files.h"

using namespace server;

namespace {

constexpr std::int64_t kNow = 1795305600000;

// "applications/*" of the table is "/api/v1/{city}/applications/{...}" of the description.
bool described(const core::json::Reader& paths, const Endpoint& endpoint) {
  bool found = false;
  paths.members([&](std::string_view path, const core::json::Reader& operations) {
    std::string shape(path);
    for (std::size_t open = shape.find('{'); open != std::string::npos; open = shape.find('{', open + 1))
      shape.replace(open, shape.find('}', open) - open + 1, "*");
    if (shape != std::string("/api/v1/*/") + endpoint.path) return;
    std::string method = endpoint.method;
    std::transform(method.begin(), method.end(), method.begin(), [](char c) { return static_cast<char>(c + ('a' - 'A')); });
    found = operations.maybe(method).exists();
  });
  return found;
}

Request request_to(const Endpoint& endpoint) {
  Request request;
  std::string path = endpoint.path;
  for (std::size_t star = path.find('*'); star != std::string::npos; star = path.find('*')) path.replace(star, 1, "K7M29QHX");
  request.method = endpoint.method;
  request.target = "/api/v1/bibai/" + path;
  request.headers = {{"host", "bibai.example"}};
  return request;
}

// A city with storage, a clerk and a driver.
struct Town {
  server::testing::Place place{server::testing::Engine{"sqlite", ""}};
  Site site;

  Town() {
    site.now_ms = [this] { return now_ms; };
    site.cities->put("bibai", {});
    site.cities->put("elsewhere", {});
    site.store = place.open();
    for (const char* role : {"clerk", "driver"}) REQUIRE(add_account(*site.store, {"bibai", role, role}, password, kNow).value());
  }
  Response sign_in(const std::string& name, const std::string& with, const std::string& city = "bibai") const {
    Request request;
    request.method = "POST";
    request.target = "/api/v1/" + city + "/staff/session";
    request.body = R"({"name":")" + name + R"(","password":")" + with + "\"}";
    return api(request, site);
  }
  // The Cookie header of someone of this role; empty: nobody.
  std::string cookie_of(const std::string& role) const {
    if (role.empty()) return {};
    const Response answer = sign_in(role, password);
    REQUIRE(answer.status == 200);
    for (const auto& [name, value] : answer.headers)
      if (name == "Set-Cookie") return value.substr(0, value.find(';'));
    FAIL("no cookie");
    return {};
  }

  std::string password = "a long enough one";
  std::int64_t now_ms = kNow;
};

}  // namespace

TEST_CASE("Every endpoint is described", "[server]") {
  const std::string text = ::testing::project_file("server/openapi.json");
  core::json::Document document(text, "openapi.json", 1u << 20);
  for (const Endpoint& endpoint : endpoints()) {
    INFO(endpoint.method << " " << endpoint.path);
    CHECK(described(document.root().at("paths"), endpoint));
    CHECK((endpoint.prepare != nullptr) + (endpoint.run != nullptr) + (endpoint.follow != nullptr) == 1);
  }
  CHECK(document.errors().empty());
}

TEST_CASE("Every endpoint lets in whom its column lets in, and nobody else", "[server]") {
  const Town town;
  for (const Endpoint& endpoint : endpoints())
    for (const std::string role : {"", "receipt", "driver", "clerk"}) {
      INFO(endpoint.method << " " << endpoint.path << " by " << (role.empty() ? "anyone" : role));
      Request request = request_to(endpoint);
      if (role == "receipt") request.headers.emplace_back("authorization", "Receipt SECRET");
      else if (const std::string cookie = town.cookie_of(role); !cookie.empty()) request.headers.emplace_back("cookie", cookie);
      const int status = api(request, town.site).status;
      const bool staff = role == "driver" || role == "clerk";
      switch (endpoint.access) {
        case Access::anyone: CHECK((status != 401 && status != 403)); break;
        case Access::receipt: CHECK((status == 401) == (role != "receipt")); break;
        case Access::clerk: CHECK((role == "clerk" ? status != 401 && status != 403 : status == (staff ? 403 : 401))); break;
        case Access::staff: CHECK((status == 401) == !staff); break;
      }
      const bool let_in = status != 401 && status != 403;
      if (endpoint.keyed && let_in) CHECK(status == 400);  // no Idempotency-Key
    }
}

TEST_CASE("A session is of its city, ends when it is told to, after an hour unused and after twelve", "[server]") {
  Town town;
  const auto asks = [&](const std::string& cookie, const std::string& city = "bibai") {
    Request request;
    request.method = "GET";
    request.target = "/api/v1/" + city + "/staff/session";
    request.headers = {{"cookie", "other=1; " + cookie}};
    return api(request, town.site).status;
  };
  constexpr std::int64_t kHour = 3600 * 1000;
  const std::string cookie = town.cookie_of("clerk");
  CHECK(asks(cookie) == 200);
  CHECK(asks(cookie, "elsewhere") == 401);
  CHECK(asks("pipaoi-staff=NONSENSE") == 401);
  town.now_ms += kHour - 1;
  CHECK(asks(cookie) == 200);  // noticed: the hour begins anew
  town.now_ms += kHour - 1;
  CHECK(asks(cookie) == 200);
  town.now_ms += kHour + 1;
  CHECK(asks(cookie) == 401);
  const std::string again = town.cookie_of("clerk");
  for (int i = 0; i < 24; ++i, town.now_ms += kHour / 2) CHECK(asks(again) == 200);
  CHECK(asks(again) == 401);
  const std::string left = town.cookie_of("clerk");
  Request out;
  out.method = "DELETE";
  out.target = "/api/v1/bibai/staff/session";
  out.headers = {{"cookie", left}};
  CHECK(api(out, town.site).status == 200);
  CHECK(asks(left) == 401);
}

TEST_CASE("Signing in: a wrong name answers like a wrong password, and the tenth wrong attempt is the last for a while", "[server]") {
  Town town;
  CHECK(town.sign_in("clerk", town.password, "elsewhere").status == 401);
  const Response wrong = town.sign_in("clerk", "not the password"), nobody = town.sign_in("nobody", "not the password");
  CHECK(wrong.status == 401);
  CHECK(*wrong.body == *nobody.body);
  for (int i = 1; i < 10; ++i) CHECK(town.sign_in("clerk", "not the password").status == 401);
  CHECK(town.sign_in("clerk", town.password).status == 429);
  CHECK(town.sign_in("driver", town.password).status == 200);
  town.now_ms += 15 * 60 * 1000 + 1;
  CHECK(town.sign_in("clerk", town.password).status == 200);
  // From one network: thirty.
  for (int i = 0; i < 30; ++i) (void)town.sign_in("name" + std::to_string(i), "not the password");
  CHECK(town.sign_in("driver", town.password).status == 429);
}

TEST_CASE("What another site's page sends is refused", "[server]") {
  const Town town;
  Request request;
  request.method = "POST";
  request.target = "/api/v1/bibai/staff/session";
  request.headers = {{"host", "bibai.example:8080"}, {"origin", "https://evil.example"}};
  request.body = R"({"name":"clerk","password":"a long enough one"})";
  CHECK(api(request, town.site).status == 403);
  request.headers[1].second = "http://bibai.example:8080";
  CHECK(api(request, town.site).status == 200);
}
