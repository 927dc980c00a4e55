// See api.h.
#include "server/api/api.h"

#include <array>

#include "core/base/json.h"
#include "core/base/percent.h"
#include "server/apply/applications.h"
#include "server/apply/attachments.h"
#include "server/apply/carried.h"
#include "server/apply/cases.h"
#include "server/clock.h"
#include "server/http/etag.h"
#include "server/notices/notices.h"
#include "server/random.h"
#include "server/ride/rides.h"
#include "server/staff/session.h"
#include "server/waste/edits.h"
#include "server/waste/unknown_words.h"

namespace server {
namespace {

constexpr std::array kEndpoints{
    Endpoint{"POST", "applications", Access::anyone, true, send_application},
    Endpoint{"GET", "applications/*", Access::receipt, false, read_application},
    Endpoint{"POST", "applications/*/events", Access::receipt, true, take_step},
    Endpoint{"GET", "applications/*/attachments/*", Access::receipt, false, read_attachment_state},
    Endpoint{"PUT", "applications/*/attachments/*/parts/*", Access::receipt, false, nullptr, put_attachment_part},
    Endpoint{"PUT", "carried/*/parts/*", Access::anyone, false, nullptr, put_carried_part},
    Endpoint{"GET", "carried/*/parts/*", Access::anyone, false, read_carried_part},
    Endpoint{"POST", "rides/offers", Access::anyone, false, nullptr, ask_offers},
    Endpoint{"POST", "rides", Access::anyone, true, nullptr, book_ride},
    Endpoint{"GET", "rides/*", Access::receipt, false, read_ride},
    Endpoint{"DELETE", "rides/*", Access::receipt, false, nullptr, cancel_ride},
    Endpoint{"GET", "notices", Access::anyone, false, list_notices},
    Endpoint{"GET", "notices/stream", Access::anyone, false, nullptr, nullptr, follow_notices},
    Endpoint{"GET", "staff/notices", Access::clerk, false, list_all_notices},
    Endpoint{"POST", "staff/notices", Access::clerk, true, publish_notice},
    Endpoint{"DELETE", "staff/notices/*", Access::clerk, false, nullptr, take_notice_back},
    Endpoint{"POST", "waste/unknown-words", Access::anyone, true, tell_unknown_words},
    Endpoint{"GET", "staff/waste/unknown-words", Access::clerk, false, list_unknown_words},
    Endpoint{"DELETE", "staff/waste/unknown-words/*", Access::clerk, false, nullptr, settle_unknown_word},
    Endpoint{"GET", "staff/waste/edits", Access::clerk, false, list_edits},
    Endpoint{"POST", "staff/waste/edits", Access::clerk, true, nullptr, publish_edit},
    Endpoint{"POST", "staff/waste/edits/*/undo", Access::clerk, true, nullptr, undo_edit},
    Endpoint{"GET", "staff/rides", Access::staff, false, list_day},
    Endpoint{"DELETE", "staff/rides/*", Access::clerk, false, nullptr, cancel_ride_by_staff},
    Endpoint{"POST", "staff/rides/reports", Access::staff, true, nullptr, report_rides},
    Endpoint{"POST", "staff/session", Access::anyone, false, nullptr, sign_in},
    Endpoint{"GET", "staff/session", Access::staff, false, read_session},
    Endpoint{"DELETE", "staff/session", Access::anyone, false, nullptr, sign_out},
    Endpoint{"GET", "staff/applications", Access::clerk, false, list_cases},
    Endpoint{"GET", "staff/applications/*", Access::clerk, false, read_case},
    Endpoint{"POST", "staff/applications/*/events", Access::clerk, true, decide_case},
    Endpoint{"GET", "staff/applications/*/attachments/*", Access::clerk, false, read_attachment_content},
};

Response json_response(Answer answer) {
  Response response;
  response.status = answer.status;
  for (auto& [name, value] : answer.headers) response.set(std::move(name), std::move(value));
  if (!response.has("Content-Type")) response.set("Content-Type", answer.status >= 400 ? "application/problem+json" : "application/json");
  if (!response.has("Cache-Control")) response.set("Cache-Control", "no-store");
  response.body = std::make_shared<const std::string>(std::move(answer.body));
  return response;
}

Response not_ready(std::string_view code, std::string_view detail) {
  Response response = problem(503, code, detail);
  response.set("Retry-After", "2");
  return response;
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

// Lets in whom the table lets in; nullopt: go on.
std::optional<Answer> refused_access(const Endpoint& endpoint, Call& call, Store& store) {
  switch (endpoint.access) {
    case Access::anyone: return std::nullopt;
    case Access::receipt: {
      if (!receipt_secret(call.request).empty()) return std::nullopt;
      Answer answer = refusal(401, "auth.receipt", "Send the secret of the receipt as Authorization: Receipt SECRET.");
      answer.headers = {{"WWW-Authenticate", "Receipt"}};
      return answer;
    }
    case Access::clerk:
    case Access::staff: break;
  }
  auto member = signed_in(call, store);
  if (!member) return store_refusal(member.error());
  if (!*member) return refusal(401, "auth.staff", "Sign in first.");
  if (!lets_in(endpoint.access, (*member)->role)) return refusal(403, "auth.role", "Your role does not do this.");
  if (call.request.method != "GET" && call.request.method != "HEAD" && !same_origin(call.request))
    return refusal(403, "auth.origin", "Send this from the staff page itself.");
  call.staff = std::move(*member);
  return std::nullopt;
}

Answer run_prepared(const Endpoint& endpoint, const Call& call, Store& store) {
  const Prepared prepared = endpoint.prepare(call);
  if (!prepared) return prepared.error();
  if (!endpoint.keyed) {
    auto answer = store.read([&](Transaction& transaction) { return (*prepared)(transaction); });
    return answer ? std::move(*answer) : store_refusal(answer.error());
  }
  auto answer = store.write([&](Transaction& transaction) { return once(transaction, call.key, *prepared); });
  if (!answer) return store_refusal(answer.error());
  return *answer ? std::move(**answer) : reused_key();
}

Answer run(const Endpoint& endpoint, Call call, Store& store) {
  if (auto refused = refused_access(endpoint, call, store)) return std::move(*refused);
  if (endpoint.keyed) {
    const std::string key(call.request.header("idempotency-key"));
    if (!usable_key(key)) return refusal(400, "api.idempotency-key", "Send an Idempotency-Key of 8 to 128 printable ASCII signs.");
    call.key = {call.city_id, key, hash_of(call.request.method + "\n" + call.request.path() + "\n" + call.request.body), call.now_ms};
    Answer before;
    const auto kept = store.read([&](Transaction& transaction) { return kept_answer(transaction, call.key, before); });
    if (!kept) return store_refusal(kept.error());
    if (*kept == Kept::other) return reused_key();
    if (*kept == Kept::same) return before;
  }
  return endpoint.run ? endpoint.run(call, store) : run_prepared(endpoint, call, store);
}

Response answer(const Endpoint& endpoint, Call call, const Site& site) {
  if (!site.store) return not_ready("store.down", "This server was started without storage.");
  if (!endpoint.follow) return with_etag(call.request, json_response(run(endpoint, call, *site.store)));
  if (auto refused = refused_access(endpoint, call, *site.store)) return json_response(std::move(*refused));
  return endpoint.follow(call, *site.hub);
}

Response in_city(const Request& request, const Site& site, const std::vector<std::string>& segments) {
  const CityNow city = site.cities->find(segments[0]);
  if (!city) return problem(404, "api.unknown-city", "There is no such municipality here.");
  const std::vector<std::string> rest(segments.begin() + 1, segments.end());
  std::string allowed;
  for (const Endpoint& endpoint : kEndpoints) {
    auto parts = match(endpoint.path, rest);
    if (!parts) continue;
    // HEAD is GET whose body stays here (http.cpp).
    if (endpoint.method == request.method || (request.method == "HEAD" && std::string_view(endpoint.method) == "GET"))
      return answer(endpoint, {request, segments[0], *city, *site.cities, std::move(*parts), site.now_ms()}, site);
    allowed += (allowed.empty() ? "" : ", ") + std::string(endpoint.method);
  }
  if (allowed.empty()) return problem(404, "api.unknown-path", "See /api/v1/openapi.json for what there is.");
  Response response = problem(405, "http.method", "Another method is answered here.");
  response.set("Allow", allowed);
  return response;
}

Response fixed(const std::string& name, const Site& site) {
  if (name == "openapi.json") return json_response({.body = site.openapi, .headers = {{"Cache-Control", "no-cache"}}});
  if (name == "health") {
    core::json::Writer out;
    out.begin_object().key("status").string("up").key("time").string(rfc3339_utc(site.now_ms())).end_object();
    return json_response({.body = out.take()});
  }
  if (name != "ready") return problem(404, "api.unknown-path", "See /api/v1/openapi.json for what there is.");
  if (site.files.empty()) return not_ready("server.not-ready", "No page is loaded: build it and give its folder with --web.");
  if (!site.store || site.store->run(false, [](Transaction& transaction) { transaction.query("SELECT 1"); }))
    return not_ready("server.not-ready", "The storage does not answer.");
  return json_response({.body = "{\"status\":\"ready\"}"});
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
  const bool document = segments == std::vector<std::string>{"openapi.json"};
  Response response = fixed(segments.empty() ? "" : segments[0], site);
  return document ? with_etag(request, std::move(response)) : response;
}

}  // namespace server
