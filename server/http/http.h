// The HTTP/1.1 server: sockets in, Request -> Response, sockets out. Boost.Beast is inside http.cpp and nowhere else.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "server/http/message.h"
#include "server/http/policy.h"

namespace server {

struct HttpOptions {
  std::string host = "127.0.0.1";
  unsigned short port = 8080;  // 0: any free one
  std::function<bool(const Request&)> waits = [](const Request&) { return false; };
  int threads = 2;   // of the sockets
  int workers = 32;  // run handlers: as many as may wait for storage at once
  Policy policy;
  // Called at the signal to stop, from a thread of the sockets: whoever keeps feeds closes them.
  std::function<void()> stopping = [] {};
  // Called when the last answer has gone, while the sockets are still there: whoever pushes into feeds must have stopped when it returns.
  std::function<void()> ended = [] {};
};

// Must not throw. A request that `waits` for storage is handled by a worker; the others at once, so that files and health are answered
// also when the storage is silent.
using Handler = std::function<Response(const Request&)>;

// Serves until SIGINT or SIGTERM: then refuses new connections, finishes what runs, closes. listening: called with the port once open.
// Returns an error text when the address cannot be had.
std::optional<std::string> serve_http(const HttpOptions& options, const Handler& handler, const std::function<void(unsigned short)>& listening);

}  // namespace server
