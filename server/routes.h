// The server's routes: the API's few fixed addresses, then pages and files. A pure function of the request and what was loaded.
#pragma once

#include <functional>
#include <string>

#include "server/http/message.h"
#include "server/http/static_files.h"

namespace server {

struct Site {
  StaticFiles files;
  std::string openapi;               // the document, as JSON
  std::function<std::string()> now;  // RFC 3339, UTC
};

Response route(const Request& request, const Site& site);

}  // namespace server
