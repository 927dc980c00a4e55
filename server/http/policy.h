// What a request must be before anything else looks at it. Closes what Boost.Beast 1.81 lets through (research: transfer codings on
// HTTP/1.0 and unknown ones, missing or doubled Host, absolute-form targets, traversal).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/http/message.h"

namespace server {

struct Policy {
  std::vector<std::string> hosts;  // allowed Host names without port; the address a connection came in on is always allowed
};

// The refusal, which also closes the connection; nullopt: the request may go on.
std::optional<Response> refuse(const Request& request, const Policy& policy);

}  // namespace server
