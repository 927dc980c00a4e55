// /api/v1: its fixed addresses, and the table of every service's endpoints with who may call them.
#pragma once

#include <span>

#include "server/api/endpoint.h"
#include "server/site.h"

namespace server {

std::span<const Endpoint> endpoints();
Response api(const Request& request, const Site& site);

}  // namespace server
