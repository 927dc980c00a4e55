// Requests to the server as the "send" effect takes them (docs/page-protocol.md), and what a refusal says.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

struct ApiRequest {
  const char* method = "GET";
  std::string address;                                         // "/api/v1/..."
  std::vector<std::pair<std::string, std::string>> headers{};  // those with an empty value are left out
  std::string body{};                                          // JSON; empty: none
};
std::string write_request(const ApiRequest& request);

// The code of a problem document of our own API; empty: whoever answered, it was not our API (a proxy, a captive portal, another program).
std::string problem_code(std::string_view body);
// Our API has certainly not carried the request out, and would not if it came again as it is. Anything else but 2xx may have arrived, or may yet.
bool certainly_refused(int status, std::string_view body);

}  // namespace app
