// The HTTP/1.1 server: sockets in, Request -> Response, sockets out. Boost.Beast is inside http.cpp and nowhere else.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "server/http/message.h"
#include "server/http/policy.h"

namespace server {

// What an answer may have to wait for.
enum class Needs : std::uint8_t {
  nothing,  // it is at hand
  storage,
  making,  // of a page: some milliseconds of a processor, one page after the other
};

struct HttpOptions {
  std::string host = "127.0.0.1";
  unsigned short port = 8080;  // 0: any free one
  std::function<Needs(const Request&)> needs = [](const Request&) { return Needs::nothing; };
  int threads = 2;   // of the sockets
  int workers = 32;  // run handlers: as many as may wait for storage at once
  Policy policy;
  // Called at the signal to stop, from a thread of the sockets: whoever keeps feeds closes them.
  std::function<void()> stopping = [] {};
  // Called when the last answer has gone, while the sockets are still there: whoever pushes into feeds must have stopped when it returns.
  std::function<void()> ended = [] {};
};

// Must not throw. What needs storage is handled by a worker, what needs making by a thread of its own; the others at once, so that files and
// health are answered also while the storage is silent or many pages are made.
using Handler = std::function<Response(const Request&)>;

// Serves until SIGINT or SIGTERM: then refuses new connections, finishes what runs, closes. listening: called with the port once open.
// Returns an error text when the address cannot be had.
std::optional<std::string> serve_http(const HttpOptions& options, const Handler& handler, const std::function<void(unsigned short)>& listening);

}  // namespace server
