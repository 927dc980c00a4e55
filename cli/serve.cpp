// `pipaoi serve`: loads the page into memory and answers until it is told to stop.
#include <charconv>
#include <chrono>
#include <ctime>
#include <iostream>

#include <generated/openapi.h>

#include "cli/commands.h"
#include "core/base/calendar.h"
#include "server/http/http.h"
#include "server/http/rate_limit.h"
#include "server/routes.h"

namespace cli {
namespace {

using Clock = std::chrono::system_clock;

std::string rfc3339(Clock::time_point at) {
  const std::time_t seconds = Clock::to_time_t(at);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

// YYYY-MM-DDTHH:MM:SS, then Z or +HH:MM.
std::optional<Clock::time_point> parse_rfc3339(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T') return std::nullopt;
  const auto date = core::Date::parse(text.substr(0, 10));
  const auto two = [&](std::size_t at) {
    int value = -1;
    if (at + 2 <= text.size()) std::from_chars(text.data() + at, text.data() + at + 2, value);
    return value;
  };
  const int hour = two(11), minute = two(14), second = two(17);
  if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  int offset = 0;
  const std::string_view zone = text.substr(19);
  if (zone != "Z") {
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || two(20) < 0 || two(23) < 0) return std::nullopt;
    offset = (zone[0] == '-' ? -1 : 1) * (two(20) * 60 + two(23));
  }
  const auto since = std::chrono::hours(24) * date->days + std::chrono::minutes(hour * 60 + minute - offset) + std::chrono::seconds(second);
  return Clock::time_point(std::chrono::duration_cast<Clock::duration>(since));
}

std::string host_of(const std::string& base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::string rest = scheme == std::string::npos ? base_url : base_url.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of(":/"));
}

}  // namespace

int serve(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(
      words, {"port", "host", "data", "database-url", "web", "packs", "base-url", "metrics-port", "now", "rate-limits", "tls-cert", "tls-key"});
  if (!arguments) return kWrongUse;
  for (const char* later : {"data", "database-url", "metrics-port", "tls-cert", "tls-key"})
    if (arguments->has(later)) return wrong_use(std::string("--") + later + " is not there yet");
  server::HttpOptions options;
  options.host = arguments->get("host", "127.0.0.1");
  const std::string port = arguments->get("port", "8080");
  const auto parsed = std::from_chars(port.data(), port.data() + port.size(), options.port);
  if (parsed.ec != std::errc() || parsed.ptr != port.data() + port.size()) return wrong_use("--port is a number from 0 to 65535");
  options.policy.hosts = {"localhost", "127.0.0.1", "::1", options.host};
  if (arguments->has("base-url")) options.policy.hosts.push_back(host_of(arguments->get("base-url")));

  const Clock::time_point started = Clock::now();
  const auto start_at = arguments->has("now") ? parse_rfc3339(arguments->get("now")) : std::optional(started);
  if (!start_at) return wrong_use("--now is a time as 2026-11-22T09:00:00+09:00");
  const std::string limits = arguments->get("rate-limits", "on");
  if (limits != "on" && limits != "off") return wrong_use("--rate-limits is on or off");
  // A page with all its parts is about 15 requests; a class room behind one address opens it twenty times at once.
  server::RateLimit rate(limits == "off" ? 0 : 100, 600);

  server::Site site;
  site.openapi = generated::kOpenApi;
  site.now = [shift = *start_at - started] { return rfc3339(Clock::now() + shift); };
  const std::string web = arguments->get("web", "build/web");
  if (const auto error = site.files.load(web)) return failed(*error + ": build the page with `make build` or give its folder with --web");
  if (arguments->has("packs"))
    if (const auto error = site.files.load(arguments->get("packs"), "/packs")) return failed(*error + ": give the packs' folder with --packs");

  const auto handle = [&](const server::Request& request) {
    if (const int wait = rate.wait_seconds(request.peer, std::chrono::steady_clock::now()); wait > 0) {
      server::Response refused = server::problem(429, "server.rate", "Too many requests: wait a moment.");
      refused.set("Retry-After", std::to_string(wait));
      return refused;
    }
    return server::route(request, site);
  };
  const auto error =
      server::serve_http(options, handle, [&](unsigned short opened) { std::cout << "http://" << options.host << ":" << opened << "/bibai/" << std::endl; });
  return error ? failed(*error) : kDone;
}

}  // namespace cli
