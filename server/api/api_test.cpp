// The table of endpoints: each stands in the API's description with its method, and lets in only whom its column says.
#include "server/api/api.h"

#include <catch2/catch_test_macros.hpp>

#include "support/files.h"

using namespace server;

namespace {

// "applications/*" of the table is "/api/v1/{city}/applications/{...}" of the description.
bool described(const core::json::Reader& paths, const Endpoint& endpoint) {
  bool found = false;
  paths.members([&](std::string_view path, const core::json::Reader& operations) {
    std::string shape(path);
    for (std::size_t open = shape.find('{'); open != std::string::npos; open = shape.find('{', open + 1))
      shape.replace(open, shape.find('}', open) - open + 1, "*");
    if (shape != std::string("/api/v1/*/") + endpoint.path) return;
    const std::string method = endpoint.method;
    found = operations.maybe(method == "GET" ? "get" : method == "POST" ? "post" : "delete").exists();
  });
  return found;
}

}  // namespace

TEST_CASE("Every endpoint is described, and refuses whom its column does not let in", "[server]") {
  const std::string text = testing::project_file("server/openapi.json");
  core::json::Document document(text, "openapi.json", 1u << 20);
  Site site;
  site.now_ms = [] { return std::int64_t{1795305600000}; };
  site.cities.emplace("bibai", core::city::CityPack{});
  for (const Endpoint& endpoint : endpoints()) {
    INFO(endpoint.method << " " << endpoint.path);
    CHECK(described(document.root().at("paths"), endpoint));
    std::string path = endpoint.path;
    for (std::size_t star = path.find('*'); star != std::string::npos; star = path.find('*')) path.replace(star, 1, "K7M29QHX");
    Request request;
    request.method = endpoint.method;
    request.target = "/api/v1/bibai/" + path;
    const int without = api(request, site).status;
    if (endpoint.access == Access::receipt) CHECK(without == 401);
    else CHECK(without != 401);
    if (endpoint.writes) CHECK(without == 400);  // no Idempotency-Key
    request.headers.emplace_back("authorization", "Basic abc");
    if (endpoint.access == Access::receipt) CHECK(api(request, site).status == 401);
  }
  CHECK(document.errors().empty());
}
