// Marks of what an answer says (RFC 9110 8.8.3), so that who has it already is told so and no more.
#pragma once

#include "server/http/message.h"

namespace server {

// The answer to a read with its mark; 304 where the request names that. Others are left as they are.
Response with_etag(const Request& request, Response response);

}  // namespace server
