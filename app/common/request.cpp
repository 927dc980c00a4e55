// See request.h.
#include "app/common/request.h"

#include <algorithm>
#include <array>

#include "core/base/json.h"

namespace app {
namespace {

constexpr std::size_t kProblemBytes = 1 << 16;
// Codes that say that a request as it is will never be accepted begin with one of these (server/).
constexpr std::array<std::string_view, 6> kOurs{"apply.", "ride.", "notices.", "waste.", "auth.", "api."};

}  // namespace

std::string write_request(const ApiRequest& request) {
  core::json::Writer out;
  out.begin_object().key("method").string(request.method).key("address").string(request.address).key("headers").begin_object();
  if (!request.body.empty()) out.key("Content-Type").string("application/json");
  for (const auto& [name, value] : request.headers)
    if (!value.empty()) out.key(name).string(value);
  out.end_object();
  if (!request.body.empty()) out.key("body").string(request.body);
  out.end_object();
  return out.take();
}

std::string problem_code(std::string_view body) {
  core::json::Document problem(body, "problem", kProblemBytes);
  const core::json::Reader code = problem.root().maybe("code");
  const std::string text = code.is_string() ? code.text(64) : std::string();
  return std::any_of(kOurs.begin(), kOurs.end(), [&](std::string_view ours) { return text.starts_with(ours); }) ? text : std::string();
}

bool certainly_refused(int status, std::string_view body) { return status >= 400 && status < 500 && status != 429 && !problem_code(body).empty(); }

}  // namespace app
