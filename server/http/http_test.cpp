// The policy, the encodings and the limits, without a socket. Raw bytes over sockets: tests/contract/malformed.test.mjs.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "server/http/policy.h"
#include "server/http/rate_limit.h"
#include "server/http/static_files.h"
#include "server/routes.h"

using namespace server;

namespace {

Request get(const std::string& target) {
  Request request;
  request.method = "GET";
  request.target = target;
  request.headers = {{"host", "localhost:8080"}};
  request.local = "127.0.0.1";
  return request;
}

std::string header(const Response& response, const std::string& name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("pipaoi-static-" + std::to_string(std::rand()));
  ~Folder() { std::filesystem::remove_all(path); }
  void put(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name) << content;
  }
};

}  // namespace

TEST_CASE("Requests that the library lets through are refused", "[server]") {
  const Policy policy{{"localhost", "127.0.0.1"}};
  CHECK_FALSE(refuse(get("/bibai/"), policy));
  const auto status = [&](Request request) {
    const auto refused = refuse(request, policy);
    if (refused) CHECK(refused->close);
    return refused ? refused->status : 0;
  };
  Request request = get("/");
  request.headers = {};
  CHECK(status(request) == 400);
  request.headers = {{"host", "localhost"}, {"host", "localhost"}};
  CHECK(status(request) == 400);
  request.headers = {{"host", "LOCALHOST:80"}};
  CHECK(status(request) == 0);
  request.headers = {{"host", "evil.example"}};
  CHECK(status(request) == 421);
  request = get("/");
  request.headers.emplace_back("transfer-encoding", "xchunked");
  CHECK(status(request) == 400);
  request.headers.back().second = "chunked";
  CHECK(status(request) == 0);
  request.version = 10;
  CHECK(status(request) == 400);
  for (const char* target :
       {"http://localhost/", "*", "localhost:80", "/a/../b", "/a/%2e%2E/b", "//evil.example/", "/a//b", "/a%00b", "/a\\b", "/a%5Cb", "/a/.."})
    CHECK(status(get(target)) == 400);
  CHECK(status(get("/" + std::string(5000, 'a'))) == 414);
}

TEST_CASE("A header value cannot carry a line of its own", "[server]") {
  Response response;
  response.set("Location", "/a\r\nSet-Cookie: x=1");
  response.set("Bad\nName", "x");
  response.set("Good", "y");
  CHECK(response.headers.size() == 1);
}

TEST_CASE("Accept-Encoding as RFC 9110 says", "[server]") {
  CHECK(accepts("gzip, br", "br"));
  CHECK(accepts("gzip;q=0.5, br;q=0.1", "br"));
  CHECK_FALSE(accepts("br;q=0", "br"));
  CHECK_FALSE(accepts("br;q=0.0, *", "br"));
  CHECK(accepts("*", "br"));
  CHECK_FALSE(accepts("gzip", "br"));
  CHECK_FALSE(accepts("", "gzip"));
}

TEST_CASE("Files: an ETag a coding, 304, immutable names, no file outside the folder", "[server]") {
  const Folder folder;
  folder.put("a/main.abc.js", "plain script");
  folder.put("a/main.abc.js.br", "brotli bytes");
  folder.put("packs/x.json", "{}");
  folder.put("bibai/index.ja.html", "<p>ja</p>");
  folder.put("bibai/index.en.html", "<p>en</p>");
  folder.put("bibai/not-found/index.ja.html", "<p>none</p>");
  folder.put("bibai/waste/index.ja.html", "<p>waste</p>");
  Site site;
  REQUIRE_FALSE(site.files.load(folder.path.string()));
  site.now_ms = [] { return std::int64_t{1795305600000}; };
  Request request = get("/a/main.abc.js");
  const Response plain = route(request, site);
  request.headers.emplace_back("accept-encoding", "br, gzip");
  const Response brotli = route(request, site);
  CHECK(*plain.body == "plain script");
  CHECK(*brotli.body == "brotli bytes");
  CHECK(header(brotli, "Content-Encoding") == "br");
  CHECK(header(brotli, "Vary") == "Accept-Encoding");
  CHECK(header(plain, "ETag") != header(brotli, "ETag"));
  CHECK(header(plain, "Cache-Control").find("immutable") != std::string::npos);
  request.headers.emplace_back("if-none-match", "\"other\", " + header(brotli, "ETag"));
  CHECK(route(request, site).status == 304);
  CHECK(*route(get("/bibai/?lang=en"), site).body == "<p>en</p>");
  CHECK(*route(get("/bibai/?lang=fr"), site).body == "<p>ja</p>");
  CHECK(header(route(get("/bibai"), site), "Location") == "/bibai/");
  CHECK(header(route(get("/bibai/waste/?lang=en"), site), "Location") == "/bibai/waste?lang=en");
  const Response missing = route(get("/bibai/zzz"), site);
  CHECK(missing.status == 404);
  CHECK(*missing.body == "<p>none</p>");
  CHECK(route(get("/packs/../packs/x.json"), site).status == 404);
  CHECK(route(get("/packs/y.json"), site).status == 404);
  CHECK(header(route(get("/bibai/"), site), "Content-Security-Policy").find("'unsafe-inline'") == std::string::npos);
  Request post = get("/bibai/");
  post.method = "POST";
  CHECK(route(post, site).status == 405);
}

TEST_CASE("Too many requests of one peer wait, others do not", "[server]") {
  RateLimit rate(10, 20);
  const auto now = std::chrono::steady_clock::now();
  int allowed = 0;
  for (int i = 0; i < 50; ++i) allowed += rate.wait_seconds("a", now) == 0;
  CHECK(allowed == 20);
  CHECK(rate.wait_seconds("a", now) == 1);
  CHECK(rate.wait_seconds("b", now) == 0);
  CHECK(rate.wait_seconds("a", now + std::chrono::seconds(1)) == 0);
  CHECK(network_of("2001:db8:1:2:3::4") == network_of("2001:db8:1:2::9"));
  CHECK(network_of("2001:db8:1:2::1") != network_of("2001:db8:1:3::1"));
  CHECK(network_of("192.0.2.1") == "192.0.2.1");
}
