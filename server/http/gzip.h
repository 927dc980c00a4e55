// Bodies made at the moment of asking, for who takes them compressed. (Files are compressed by the build, better.)
#pragma once

#include "server/http/message.h"

namespace server {

// RFC 1952, by zlib; empty: there was no memory for it.
std::string gzip(std::string_view body);
// The answer with this body, or with what gzip() made of it where the request takes that. Marked by its content, so 304 where it is known.
Response coded_answer(const Request& request, Response response, std::shared_ptr<const std::string> plain, std::shared_ptr<const std::string> gzipped);

}  // namespace server
