// The server's routes: the API, then files, then pages in the language asked for.
#pragma once

#include "server/http/http.h"
#include "server/site.h"

namespace server {

Needs needs_of(const Request& request);
Response route(const Request& request, const Site& site);

}  // namespace server
