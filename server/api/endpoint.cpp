// See endpoint.h.
#include "server/api/endpoint.h"

#include "core/base/json.h"

namespace server {

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
  return {status, out.take()};
}

std::string receipt_secret(const Request& request) {
  static constexpr std::string_view kScheme = "Receipt ";
  const std::string_view header = request.header("authorization");
  if (request.count("authorization") != 1 || !header.starts_with(kScheme)) return {};
  return std::string(header.substr(kScheme.size()));
}

}  // namespace server
