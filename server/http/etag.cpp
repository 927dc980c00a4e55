// See etag.h.
#include "server/http/etag.h"

#include "server/random.h"

namespace server {

Response with_etag(const Request& request, Response response) {
  if (response.status != 200 || (request.method != "GET" && request.method != "HEAD")) return response;
  const std::string etag = "\"" + hash_of(*response.body).substr(0, 32) + "\"";
  response.set("ETag", etag);
  if (!names_etag(request.header("if-none-match"), etag)) return response;
  response.status = 304;
  std::erase_if(response.headers, [](const auto& header) { return header.first == "Content-Type"; });
  response.body = std::make_shared<const std::string>();
  return response;
}

}  // namespace server
