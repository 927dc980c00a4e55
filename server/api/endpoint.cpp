// See endpoint.h.
#include "server/api/endpoint.h"

#include <cstdio>

#include "core/base/json.h"

namespace server {
namespace {

constexpr const char* kRetrySeconds = "2";

Answer try_later(std::string_view code, std::string_view detail) {
  Answer answer = refusal(503, code, detail);
  answer.headers = {{"Retry-After", kRetrySeconds}};
  return answer;
}

}  // namespace

bool lets_in(Access access, std::string_view role) { return access == Access::staff ? !role.empty() : access == Access::clerk && role == "clerk"; }

Answer refusal(int status, std::string_view code, std::string_view detail, const std::vector<BodyFault>& faults) {
  core::json::Writer out;
  out.begin_object();
  write_problem(out, status, code, detail);
  if (!faults.empty()) {
    out.key("errors").begin_array();
    for (const BodyFault& fault : faults)
      out.begin_object().key("pointer").string(fault.pointer).key("code").string(fault.code).key("detail").string(fault.detail).end_object();
    out.end_array();
  }
  out.end_object();
  return {.status = status, .body = out.take()};
}

Answer body_refusal(std::string_view code, std::string_view detail, const core::Errors& errors) {
  std::vector<BodyFault> faults;
  for (const core::Error& error : errors)
    faults.push_back({error.path.substr(error.path.find('/') == std::string::npos ? error.path.size() : error.path.find('/')), error.code, error.detail});
  return refusal(400, code, detail, faults);
}

Answer store_refusal(const StoreError& error) {
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

Answer reused_key() { return refusal(422, "api.key-reused", "This Idempotency-Key was used for another request: choose a new one."); }

std::string receipt_secret(const Request& request) {
  static constexpr std::string_view kScheme = "Receipt ";
  const std::string_view header = request.header("authorization");
  if (request.count("authorization") != 1 || !header.starts_with(kScheme)) return {};
  return std::string(header.substr(kScheme.size()));
}

}  // namespace server
