// The server's routes: the API, then files, then pages in the language asked for.
#pragma once

#include "server/site.h"

namespace server {

Response route(const Request& request, const Site& site);

}  // namespace server
