// See policy.h.
#include "server/http/policy.h"

#include <algorithm>

#include "core/base/limits.h"

namespace server {
namespace {

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return out;
}

// In lower case, without port and brackets.
std::string host_without_port(std::string_view raw) {
  const std::string host = lower_case(raw);
  if (host.starts_with('[')) return host.substr(1, host.find(']') == std::string::npos ? 0 : host.find(']') - 1);
  return host.substr(0, host.find(':'));
}

bool harmful_path(std::string_view path) {
  const std::string lower = lower_case(path);
  const auto has = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  const auto control = [](unsigned char c) { return c <= 0x20 || c == 0x7f; };
  return has("//") || has("%00") || has("\\") || has("%5c") || has("/../") || lower.ends_with("/..") || has("%2e%2e") ||
         std::any_of(lower.begin(), lower.end(), control);
}

Response closing(Response response) {
  response.close = true;
  return response;
}

}  // namespace

std::optional<Response> refuse(const Request& request, const Policy& policy) {
  if (request.target.size() > core::limits::kUrlBytes) return closing(problem(414, "http.target-too-long", "Send a shorter address."));
  if (request.count("transfer-encoding") > 0 &&
      (request.version < 11 || request.count("transfer-encoding") > 1 || request.header("transfer-encoding") != "chunked"))
    return closing(problem(400, "http.transfer-encoding", "Send the body with Content-Length or chunked over HTTP/1.1."));
  if (request.count("host") != 1) return closing(problem(400, "http.host", "Send exactly one Host header."));
  if (!request.target.starts_with('/')) return closing(problem(400, "http.target-form", "Send the path alone as target."));
  if (harmful_path(request.path())) return closing(problem(400, "http.path", "Send a plain path."));
  const std::string host = host_without_port(request.header("host"));
  if (host != request.local && std::find(policy.hosts.begin(), policy.hosts.end(), host) == policy.hosts.end())
    return closing(problem(421, "http.unknown-host", "This server does not answer for that host; start it with --base-url."));
  return std::nullopt;
}

}  // namespace server
