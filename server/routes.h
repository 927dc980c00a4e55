// The server's routes: the API, then files, then pages in the language asked for.
#pragma once

#include "server/site.h"

namespace server {

// What may have to wait for the store or for a page that is being made, which is for a worker; the rest is answered at once.
bool waits_for_store(const Request& request);
Response route(const Request& request, const Site& site);

}  // namespace server
