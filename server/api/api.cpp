// See api.h.
#include "server/api/api.h"

#include <array>

#include "core/base/json.h"
#include "core/base/percent.h"
#include "server/apply/applications.h"
#include "server/clock.h"
#include "server/random.h"

namespace server {
namespace {

constexpr std::array kEndpoints{
    Endpoint{"POST", "applications", Access::anyone, true, send_application},
    Endpoint{"GET", "applications/*", Access::receipt, false, read_application},
};

Response json_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.set("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
  response.set("Cache-Control", "no-store");
  response.body = std::make_shared<const std::string>(std::move(body));
  return response;
}

Response try_later(std::string_view code, std::string_view detail) {
  Response response = problem(503, code, detail);
  response.set("Retry-After", "2");
  return response;
}

Response told(const StoreError& error) {
  switch (error.fault) {
    case StoreFault::busy: return try_later("store.busy", "Too much at once: send the same request again.");
    case StoreFault::unknown:
      return try_later("store.unknown", "Whether it was kept is not known: send the same request again, with the same Idempotency-Key.");
    case StoreFault::down:
    case StoreFault::broken: break;
  }
  std::fprintf(stderr, "store: %s\n", error.text.c_str());
  return try_later("store.down", "The storage does not answer: send the same request again later.");
}

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> out;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    out.push_back(core::percent_decode(part, false));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
  }
  return out;
}

// The values of the pattern's "*"; nullopt: it does not fit.
std::optional<std::vector<std::string>> match(std::string_view pattern, const std::vector<std::string>& segments) {
  const auto wanted = segments_of(pattern);
  if (wanted.size() != segments.size()) return std::nullopt;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == "*") parts.push_back(segments[i]);
    else if (wanted[i] != segments[i]) return std::nullopt;
  }
  return parts;
}

std::optional<Response> refused_access(const Endpoint& endpoint, const Request& request) {
  if (endpoint.access == Access::anyone || !receipt_secret(request).empty()) return std::nullopt;
  Response response = problem(401, "auth.receipt", "Send the secret of the receipt as Authorization: Receipt SECRET.");
  response.set("WWW-Authenticate", "Receipt");
  return response;
}

Response run(const Endpoint& endpoint, const Call& call, const Site& site) {
  if (auto refused = refused_access(endpoint, call.request)) return std::move(*refused);
  const std::string key(call.request.header("idempotency-key"));
  if (endpoint.writes && !usable_key(key)) return problem(400, "api.idempotency-key", "Send an Idempotency-Key of 8 to 128 printable ASCII signs.");
  if (!site.store) return try_later("store.down", "This server was started without storage.");
  const OnceKey once_key{call.city_id, key, hash_of(call.request.method + "\n" + call.request.path() + "\n" + call.request.body), call.now_ms};
  static constexpr const char* kReused = "This Idempotency-Key was used for another request: choose a new one.";
  if (endpoint.writes) {
    Answer before;
    const auto kept = site.store->read([&](Transaction& transaction) { return kept_answer(transaction, once_key, before); });
    if (!kept) return told(kept.error());
    if (*kept == Kept::other) return problem(422, "api.key-reused", kReused);
    if (*kept == Kept::same) return json_response(before.status, std::move(before.body));
  }
  const Prepared prepared = endpoint.prepare(call);
  if (!prepared) return json_response(prepared.error().status, prepared.error().body);
  if (!endpoint.writes) {
    auto answer = site.store->read([&](Transaction& transaction) { return (*prepared)(transaction); });
    return answer ? json_response(answer->status, std::move(answer->body)) : told(answer.error());
  }
  auto answer = site.store->write([&](Transaction& transaction) { return once(transaction, once_key, *prepared); });
  if (!answer) return told(answer.error());
  if (!*answer) return problem(422, "api.key-reused", kReused);
  return json_response((*answer)->status, std::move((*answer)->body));
}

Response in_city(const Request& request, const Site& site, const std::vector<std::string>& segments) {
  const auto city = site.cities.find(segments[0]);
  if (city == site.cities.end()) return problem(404, "api.unknown-city", "There is no such municipality here.");
  const std::vector<std::string> rest(segments.begin() + 1, segments.end());
  std::string allowed;
  for (const Endpoint& endpoint : kEndpoints) {
    auto parts = match(endpoint.path, rest);
    if (!parts) continue;
    // HEAD is GET whose body stays here (http.cpp).
    if (endpoint.method == request.method || (request.method == "HEAD" && std::string_view(endpoint.method) == "GET"))
      return run(endpoint, {request, city->first, city->second, std::move(*parts), site.now_ms()}, site);
    allowed += (allowed.empty() ? "" : ", ") + std::string(endpoint.method);
  }
  if (allowed.empty()) return problem(404, "api.unknown-path", "See /api/v1/openapi.json for what there is.");
  Response response = problem(405, "http.method", "Another method is answered here.");
  response.set("Allow", allowed);
  return response;
}

Response fixed(const std::string& name, const Site& site) {
  if (name == "openapi.json") return json_response(200, site.openapi);
  if (name == "health") {
    core::json::Writer out;
    out.begin_object().key("status").string("up").key("time").string(rfc3339_utc(site.now_ms())).end_object();
    return json_response(200, out.take());
  }
  if (name != "ready") return problem(404, "api.unknown-path", "See /api/v1/openapi.json for what there is.");
  if (site.files.empty()) return try_later("server.not-ready", "No page is loaded: build it and give its folder with --web.");
  if (!site.store || site.store->run(false, [](Transaction& transaction) { transaction.query("SELECT 1"); }))
    return try_later("server.not-ready", "The storage does not answer.");
  return json_response(200, "{\"status\":\"ready\"}");
}

}  // namespace

std::span<const Endpoint> endpoints() { return kEndpoints; }

Response api(const Request& request, const Site& site) {
  const std::string path = request.path();
  static constexpr std::string_view kBase = "/api/v1/";
  const auto segments = path.starts_with(kBase) ? segments_of(std::string_view(path).substr(kBase.size())) : std::vector<std::string>{};
  if (segments.size() >= 2) return in_city(request, site, segments);
  if (request.method != "GET" && request.method != "HEAD") {
    Response response = problem(405, "http.method", "Only GET and HEAD are answered here.");
    response.set("Allow", "GET, HEAD");
    return response;
  }
  return fixed(segments.empty() ? "" : segments[0], site);
}

}  // namespace server
