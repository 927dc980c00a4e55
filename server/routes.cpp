// See routes.h.
#include "server/routes.h"

#include "core/base/language.h"
#include "core/base/percent.h"
#include "server/api/api.h"
#include "server/clock.h"
#include "server/http/coded_answer.h"
#include "server/notices/notices.h"

namespace server {
namespace {

// Scripts and styles from here alone, WebAssembly allowed, nothing inline; pages may not be framed.
constexpr const char* kContentPolicy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self'; font-src 'self'; "
    "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

Response redirect(const Request& request, std::string path) {
  const std::size_t question = request.target.find('?');
  if (question != std::string::npos) path += request.target.substr(question);
  Response response;
  response.status = 308;
  response.set("Location", std::move(path));
  return response;
}

// Of "/bibai/waste/item/jar": "/waste/item/jar". Empty: the address of a city, or of none.
std::string below_city(const std::string& path) {
  const std::size_t second = path.size() > 1 ? path.find('/', 1) : std::string::npos;
  return second == std::string::npos ? "" : path.substr(second);
}

bool of_waste_guide(const std::string& below) { return below == "/waste" || below.starts_with("/waste/"); }

struct Page {
  Response response;
  std::shared_ptr<const std::string> text;  // its HTML; null: not needed again
};

// A page of a city that has something urgent to say says it first. Made for the moment: nothing is kept of it.
Response with_urgent(Page page, const Request& request, const Site& site, core::Language language) {
  const std::string path = request.path(), city = path.substr(1, path.find('/', 1) - 1);
  const core::Date today = wall_time(site.now_ms()).date;
  if (!page.text || !site.urgent->any(city, today)) return std::move(page.response);
  Response urgent;
  urgent.status = page.response.status == 304 ? 200 : page.response.status;
  urgent.set("Content-Type", "text/html; charset=utf-8");
  urgent.set("Cache-Control", "no-store");
  urgent.body = std::make_shared<const std::string>(site.urgent->into(*page.text, city, language, today));
  return urgent;
}

std::optional<Page> built_page(const Request& request, const Site& site, const std::string& file, int status = 200) {
  auto found = site.files.answer(request, file, status);
  if (!found) return std::nullopt;
  return Page{std::move(*found), site.files.body(file)};
}

// Pages of the waste guide that the build did not make, or made of what has changed since; nullopt: not one of these.
std::optional<Page> made_page(const Request& request, const Site& site, const std::string& path, core::Language language) {
  static constexpr std::string_view kItem = "/waste/item/";
  const std::string rest = below_city(path);
  if (!of_waste_guide(rest)) return std::nullopt;
  const std::string city_id = path.substr(1, path.size() - rest.size() - 1);
  const CityNow city = site.cities->find(city_id);
  if (!city) return std::nullopt;
  const std::int64_t edition = site.cities->changed(city_id);
  const std::string item = rest.starts_with(kItem) ? core::percent_decode(rest.substr(kItem.size()), false) : "";
  if (item.empty() ? edition == 0 || !site.files.has(path + "/index.ja.html") : !city->waste.item(item)) return std::nullopt;
  const auto made = site.pages->page(item.empty() ? path : "/" + city_id + std::string(kItem) + core::percent_encode(item), language, edition);
  if (!made) return std::nullopt;
  Response response;
  response.set("Content-Type", "text/html; charset=utf-8");
  response.set("Cache-Control", "no-cache");
  return Page{coded_answer(request, std::move(response), *made), made->plain};
}

// The page of an address in the language asked for (?lang=, Japanese without).
Response page(const Request& request, const Site& site) {
  std::string path = request.path();
  const bool city_home = path.size() > 1 && path.find('/', 1) == path.size() - 1;
  if (path.size() > 1 && path.back() == '/' && !city_home) return redirect(request, path.substr(0, path.size() - 1));
  if (path.size() > 1 && path.find('/', 1) == std::string::npos && site.files.has(path + "/index.ja.html")) return redirect(request, path + "/");
  // Addresses of staff share one page: what it shows depends on who is signed in.
  const std::size_t second = path.find('/', 1);
  if (second != std::string::npos && (path.compare(second, 7, "/staff/") == 0 || path.substr(second) == "/staff"))
    if (auto found = site.files.answer(request, path.substr(0, second) + "/staff/index.ja.html")) return std::move(*found);
  const auto language = core::language_from_code(request.query("lang")).value_or(core::Language::ja);
  const std::string file = "/index." + std::string(core::language_code(language)) + ".html";
  if (path.back() == '/') path.pop_back();
  if (auto made = made_page(request, site, path, language)) return with_urgent(std::move(*made), request, site, language);
  if (auto found = built_page(request, site, path + file)) return with_urgent(std::move(*found), request, site, language);
  // In the frame of the city the address begins with, else of any.
  const std::string not_found = path.substr(0, path.find('/', 1)) + "/not-found" + file;
  if (auto missing = built_page(request, site, not_found, 404)) return with_urgent(std::move(*missing), request, site, language);
  for (const std::string& city : site.cities->ids())
    if (auto missing = site.files.answer(request, "/" + city + "/not-found" + file, 404)) return std::move(*missing);
  return problem(404, "page.unknown", "There is no such page.");
}

}  // namespace

Needs needs_of(const Request& request) {
  const std::string path = request.path();
  if (path.ends_with(".atom") || (path.starts_with("/api/") && path != "/api/v1/health" && path != "/api/v1/openapi.json")) return Needs::storage;
  return of_waste_guide(below_city(path)) ? Needs::making : Needs::nothing;
}

Response route(const Request& request, const Site& site) {
  Response response;
  const std::string path = request.path();
  if (path.starts_with("/api/")) {
    response = api(request, site);
  } else if (request.method != "GET" && request.method != "HEAD") {
    response = problem(405, "http.method", "Only GET and HEAD are answered here.");
    response.set("Allow", "GET, HEAD");
  } else if (auto data = site.open_data->answer(request, site)) {
    response = std::move(*data);
  } else if (auto feed = notice_feed(request, site)) {
    response = std::move(*feed);
  } else if (auto changed = site.cities->changed_file(request, path)) {
    response = std::move(*changed);
  } else if (auto file = site.files.answer(request, path)) {
    response = std::move(*file);
  } else if (path.rfind('.') != std::string::npos && path.rfind('.') > path.rfind('/')) {
    response = problem(404, "file.unknown", "There is no such file.");
  } else {
    response = page(request, site);
  }
  response.set("Content-Security-Policy", kContentPolicy);
  response.set("Cross-Origin-Opener-Policy", "same-origin");
  response.set("Referrer-Policy", "no-referrer");
  response.set("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
  return response;
}

}  // namespace server
