// `pipaoi serve`: loads the page into memory and answers until it is told to stop.
#include <charconv>
#include <chrono>
#include <iostream>

#include <generated/openapi.h>

#include "cli/commands.h"
#include "cli/pages/page_maker.h"
#include "server/apply/attachments.h"
#include "server/apply/carried.h"
#include "server/clock.h"
#include "server/http/http.h"
#include "server/http/rate_limit.h"
#include "server/jobs/repeat.h"
#include "server/notices/watch.h"
#include "server/ride/improve.h"
#include "server/ride/callers.h"
#include "server/routes.h"
#include "server/store/idempotency.h"
#include "server/store/migrate.h"
#include "server/waste/edits.h"
#include "server/waste/unknown_words.h"

namespace cli {
namespace {

std::string host_of(const std::string& base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::string rest = scheme == std::string::npos ? base_url : base_url.substr(scheme + 3);
  return rest.substr(0, rest.find_first_of(":/"));
}

// What is kept for a time only goes when that is over.
std::optional<server::StoreError> tidy(const server::Site& site) {
  return site.store->run(true, [&, now = site.now_ms()](server::Transaction& transaction) {
    server::forget_old_keys(transaction, now);
    for (const std::string& city : site.cities->ids()) {
      server::forget_callers(transaction, city, now);
      server::forget_unknown_words(transaction, city, now);
      server::forget_unfinished_attachments(transaction, city, now);
      server::forget_carried(transaction, city, now);
    }
  });
}

}  // namespace

int serve(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(
      words, {"port", "host", "data", "database-url", "web", "packs", "base-url", "metrics-port", "now", "rate-limits", "tls-cert", "tls-key"});
  if (!arguments) return kWrongUse;
  for (const char* later : {"metrics-port", "tls-cert", "tls-key"})
    if (arguments->has(later)) return wrong_use(std::string("--") + later + " is not there yet");
  server::Site site;
  server::HttpOptions options;
  options.host = arguments->get("host", "127.0.0.1");
  const std::string port = arguments->get("port", "8080");
  const auto parsed = std::from_chars(port.data(), port.data() + port.size(), options.port);
  if (parsed.ec != std::errc() || parsed.ptr != port.data() + port.size()) return wrong_use("--port is a number from 0 to 65535");
  options.policy.hosts = {"localhost", "127.0.0.1", "::1", options.host};
  const auto base_url = base_url_argument(*arguments);
  if (!base_url) return kWrongUse;
  site.base_url = *base_url;
  if (!base_url->empty()) options.policy.hosts.push_back(host_of(*base_url));

  const std::int64_t started = system_ms();
  const auto start_at = now_argument(*arguments);
  if (!start_at) return kWrongUse;
  const std::string limits = arguments->get("rate-limits", "on");
  if (limits != "on" && limits != "off") return wrong_use("--rate-limits is on or off");
  // A page with all its parts is about 15 requests; a class room behind one address opens it twenty times at once.
  server::RateLimit rate(limits == "off" ? 0 : 100, 600);
  // Whoever fills the storage does so slowly: 20 parts a second are over a megabyte, which no telephone line needs.
  server::RateLimit part_rate(limits == "off" ? 0 : 20, 400);

  site.openapi = generated::kOpenApi;
  site.now_ms = [shift = *start_at - started] { return system_ms() + shift; };
  const std::string web = arguments->get("web", "build/web");
  if (const auto error = site.files.load(web)) return failed(*error + ": build the page with `make build` or give its folder with --web");
  if (arguments->has("packs"))
    if (const auto error = site.files.load(arguments->get("packs"), "/packs")) return failed(*error + ": give the packs' folder with --packs");

  if (const core::Errors errors = site.cities->load(site.files); !errors.empty()) return failed(errors);
  auto store = open_store(*arguments);
  if (!store) return store.error();
  site.store = std::move(*store);
  if (const auto error = server::migrate(*site.store, site.now_ms())) return failed("storage: " + error->text);
  if (const auto error = tidy(site)) return failed("storage: " + error->text);

  server::follow_all_edits(*site.cities, *site.store);
  if (const auto page_template = site.files.text("/page.template"))
    site.pages->set(page_maker(*page_template, [&site](const std::string& address) {
      auto changed = site.cities->changed_text(address);
      return changed ? changed : site.files.text(address);
    }));

  server::NoticeWatch watch(site);
  server::Repeat looking(server::NoticeWatch::kPause, [&] { watch.look(); });
  server::Repeat following(server::kEditsPause, [&] { server::follow_all_edits(*site.cities, *site.store); });
  server::RideImprovement rides(site);
  server::Repeat improving(server::RideImprovement::kPause, [&] { rides.look(); });
  server::Repeat tidying(std::chrono::hours(1), [&] {
    if (const auto error = tidy(site)) std::cerr << "pipaoi: storage: " << error->text << std::endl;
  });
  options.stopping = [&] { site.hub->close(); };
  options.ended = [&] {
    looking.stop();
    following.stop();
    improving.stop();
    tidying.stop();
  };

  const auto handle = [&](const server::Request& request) {
    const auto moment = std::chrono::steady_clock::now();
    const int wait_of_all = rate.wait_seconds(request.peer, moment), wait_of_parts = request.method == "PUT" ? part_rate.wait_seconds(request.peer, moment) : 0;
    if (const int wait = std::max(wait_of_all, wait_of_parts); wait > 0) {
      server::Response refused = server::problem(429, "server.rate", "Too many requests: wait a moment.");
      refused.set("Retry-After", std::to_string(wait));
      return refused;
    }
    return server::route(request, site);
  };
  options.needs = server::needs_of;
  const auto error =
      server::serve_http(options, handle, [&](unsigned short opened) { std::cout << "http://" << options.host << ":" << opened << "/" << std::endl; });
  return error ? failed(*error) : kDone;
}

}  // namespace cli
