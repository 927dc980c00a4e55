// The server's routes: the API, then files, then pages in the language asked for.
#pragma once

#include "server/http/http.h"
#include "server/site.h"

namespace server {

// The API and feeds need storage, but for the API's own description and its health; pages of the waste guide are made.
Needs needs_of(const Request& request);
Response route(const Request& request, const Site& site);

}  // namespace server
